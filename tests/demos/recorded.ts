import { readFileSync } from 'node:fs';
import type { FigureNode } from '~/lib/figure';

export type Pictures = Record<string, FigureNode[]>;

export const run = <Snapshot = unknown>(
  name: string,
): { config: Record<string, unknown>; snapshot: Snapshot } =>
  JSON.parse(readFileSync(`content/runs/${name}.json`, 'utf8'));

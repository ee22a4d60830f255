import { readFileSync } from 'node:fs';
import type { FigureNode } from '~/lib/figure';

/** What a demo draws, by a name for each of its pictures. */
export type Pictures = Record<string, FigureNode[]>;

export const run = <Snapshot = unknown>(
  name: string,
): { config: Record<string, unknown>; snapshot: Snapshot } =>
  JSON.parse(readFileSync(`content/runs/${name}.json`, 'utf8'));

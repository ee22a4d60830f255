import { readFileSync, writeFileSync } from 'node:fs';
import type { Run } from '~/schemas/run';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Writes a run with what it gave, and when; `more` goes beside date, seed and version. */
export function writeRun(
  file: string,
  run: Pick<Run, 'demo' | 'name' | 'config'>,
  snapshot: unknown,
  more: Record<string, unknown> = {},
): void {
  const { demo, name, config } = run;
  const seed = typeof config.seed === 'number' ? config.seed : 1;
  const recorded = { date: new Date().toISOString().slice(0, 10), seed, version, ...more };
  writeFileSync(file, `${JSON.stringify({ demo, name, config, snapshot, recorded }, null, 1)}\n`);
}

import { readFileSync, writeFileSync } from 'node:fs';
import type { Run } from '~/schemas/run';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Writes a run with its results and its date; `more` is added to date, seed and version. */
export function writeRun(
  file: string,
  run: Pick<Run, 'demo' | 'name' | 'config'>,
  snapshot: unknown,
  more: Record<string, unknown> = {},
): void {
  const { demo, name, config } = run;
  const seed = typeof config.seed === 'number' ? config.seed : 1;
  const recorded = { date: new Date().toISOString().slice(0, 10), seed, version, ...more };
  writeFileSync(file, `${linesOf({ demo, name, config, snapshot, recorded })}\n`);
}

const WIDTH = 120;

/** JSON in which a value that fits on a line is on one line, and a longer one has its parts on separate lines. */
export function linesOf(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null)
    return flat;
  const deeper = `${indent} `;
  if (Array.isArray(value)) {
    const parts = value.map((one) => linesOf(one ?? null, deeper));
    return `[\n${deeper}${filled(parts, deeper)}\n${indent}]`;
  }
  const parts = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => `${JSON.stringify(key)}: ${linesOf(one, deeper)}`);
  return `{\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}}`;
}

/** Parts in sequence, as many per line as fit; a part of several lines gets its own lines. */
function filled(parts: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const fits = last !== undefined && !`${last}${part}`.includes('\n');
    if (fits && last.length + part.length + indent.length + 3 <= WIDTH)
      lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  return lines.join(`,\n${indent}`);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const linesOf = (folder: string, file: string): string[] =>
  readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');

/** Keeps the first lines of a file of the kit, so that a trainer needs a step and no pass of minutes. */
export function shorten(folder: string, file: string, lines: number): void {
  const kept = linesOf(folder, file).slice(0, lines);
  writeFileSync(join(folder, file), `${kept.join('\n')}\n`);
}

/** Writes a settings file of the kit with some values changed; every value named must stand in it. */
export function withSettings(
  folder: string,
  file: string,
  changed: Record<string, string | number>,
): void {
  const path = join(folder, file);
  let text = readFileSync(path, 'utf8');
  for (const [name, value] of Object.entries(changed)) {
    const line = new RegExp(`^( *(?:${name}): *).*$`, 'm');
    if (!line.test(text)) throw new Error(`${file} has no setting ${name}.`);
    text = text.replace(line, `$1${value}`);
  }
  writeFileSync(path, text);
}

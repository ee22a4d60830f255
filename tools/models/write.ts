import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where files are written before they are put in their place, so that a place has a whole file or none. */
const BEFORE = '.cache/models/written';

/** Writes a folder of files in place of the one that is there, whole or not at all. @returns the total bytes of its files */
export function write(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  before = BEFORE,
): number {
  rmSync(before, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(`${before}/${name}`), { recursive: true });
    writeFileSync(`${before}/${name}`, bytes);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(before, folder);
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
}

/** Writes a file in place of the one that is there, whole or not at all. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.half`, bytes);
  renameSync(`${path}.half`, path);
}

/** The facts about a model that the site shows before fetching it. @param by the command that writes them */
export function writeFacts(
  file: string,
  by: string,
  facts: Readonly<Record<string, number>>,
): void {
  const lines = Object.entries(facts).map(
    ([name, value]) =>
      `export const ${name} = ${value.toLocaleString('en').replaceAll(',', '_')};\n`,
  );
  writeFileSync(file, `// Written by \`${by}\`.\n${lines.join('')}`);
}

import { mkdirSync, writeFileSync } from 'node:fs';

/** Writes a folder of files. @returns their total bytes */
export function write(folder: string, files: ReadonlyMap<string, Uint8Array>): number {
  mkdirSync(`${folder}/onnx`, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(`${folder}/${name}`, bytes);
  return [...files.values()].reduce((sum, { length }) => sum + length, 0);
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

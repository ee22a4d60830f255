import { mkdirSync, writeFileSync } from 'node:fs';
import type { Vectors } from '~/lib/embedding/vectors';
import { tableNetwork } from './table';
import { networkConfig, tokenizerConfig, tokenizerFile } from './tokenizer';

/** The files of a model folder, by name. */
export function modelFolder(vocabulary: readonly string[], rows: Vectors): Map<string, Uint8Array> {
  const json = (value: object) => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  return new Map([
    ['config.json', json(networkConfig(rows.width, rows.count))],
    ['tokenizer_config.json', json(tokenizerConfig())],
    ['tokenizer.json', json(tokenizerFile(vocabulary))],
    ['onnx/model_quantized.onnx', tableNetwork(rows)],
  ]);
}

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

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

/** The facts about the model that the site shows before fetching it. */
export function writeFacts(file: string, bytes: number, width: number): void {
  const grouped = bytes.toLocaleString('en').replaceAll(',', '_');
  const lines = [`export const TINY_BYTES = ${grouped};`, `export const TINY_WIDTH = ${width};`];
  writeFileSync(file, `// Written by \`npm run encoder\`.\n${lines.join('\n')}\n`);
}

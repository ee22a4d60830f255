import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Vector {
  data: Float64Array;
}

export interface WholeFile {
  seed(number: number): void;
  createLand(): unknown;
  pagesOf(land: unknown): () => string;
  encode(text: string): number[];
  countsOf(text: string): number[];
  createModel(): { learning: Vector[] };
  withLora(model: unknown): { learning: Vector[] };
  train(
    model: unknown,
    next: () => string,
    steps: number,
    rate: number,
    decay?: number,
  ): readonly number[];
  bm25(passages: string[], question: string): number[];
}

export const SOURCE = readFileSync('public/crossroads.ts', 'utf8');

/** The file without its last line, which starts the comparison. */
export async function openWholeFile(): Promise<WholeFile> {
  const path = join(mkdtempSync(join(tmpdir(), 'crossroads-')), 'crossroads.ts');
  writeFileSync(path, SOURCE.replace(/\ncompare\(\);\n$/, '\n'));
  return (await import(/* @vite-ignore */ path)) as WholeFile;
}

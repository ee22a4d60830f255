import { readFile } from 'node:fs/promises';
import type { Locale } from '~/lib/locale';
import { parameters, sizeOf } from '~/lib/tinylm/parameters';
import { readModelFile } from '~/lib/tinylm/weights-file';
import { compile } from '~/lib/world/lexicon';
import { onceEach } from './entries';
import { worldGrammar } from './corpora';

const shippedModel = onceEach(async (language: Locale) => {
  const file = await readFile(`public/models/${language}.bin`);
  const { hash } = compile(await worldGrammar(language)).vocabulary;
  return readModelFile(new Uint8Array(file), hash);
});

/** The upper left. @param name of `parameters`, such as `0.out` @throws Error if the model has no such matrix */
export async function shippedCorner(
  name: string,
  [rows, columns]: readonly [number, number],
  language: Locale,
): Promise<number[][]> {
  const { config, weights } = await shippedModel(language);
  const all = parameters(config);
  const at = all.findIndex((parameter) => parameter.name === name);
  if (at < 0)
    throw new Error(
      `The shipped model has no matrix ${name}; it has ${all.map((one) => one.name).join(', ')}.`,
    );
  const from = all.slice(0, at).reduce((sum, parameter) => sum + sizeOf(parameter), 0);
  const row = (i: number) => from + i * all[at]!.columns;
  return Array.from({ length: rows }, (_, i) => [...weights.subarray(row(i), row(i) + columns)]);
}

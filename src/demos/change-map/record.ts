import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { DEFAULT_LORA } from '~/lib/cost/adapter';
import { MODEL_SHAPES, type ModelSize } from '~/lib/cost/model-shape';
import { changeCells } from './core/summary';
import { changesSchema } from '~/schemas/changes';

const isSize = (value: unknown): value is ModelSize =>
  typeof value === 'string' && value in MODEL_SHAPES;

/** How many requests there are, what is tried first for them, and the weights at stake. */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  const changes = changesSchema.parse(parse(await readFile('content/changes.yaml', 'utf8')));
  const { size = '7b', rank = DEFAULT_LORA.rank } = config;
  if (!isSize(size)) {
    const known = Object.keys(MODEL_SHAPES).join(', ');
    throw new Error(`There is no model size "${String(size)}"; choose one of ${known}.`);
  }
  return { cells: changeCells(changes, size, Number(rank)) };
}

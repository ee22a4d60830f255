import type { Tensor, TextGenerationPipeline } from '@xenova/transformers';
import { forward, openSaved, rounded, logitsOf, type SavedModel } from '~/lib/tinylm';
import { transformers } from '../../../../transformers';
import { simd } from '../models';

/** Numbers as the library takes them: [texts × tokens]. */
export async function whole(rows: readonly (readonly number[])[]): Promise<Tensor> {
  const { Tensor } = await transformers();
  const all = BigInt64Array.from(rows.flat(), BigInt);
  return new Tensor('int64', all, [rows.length, rows[0]!.length]);
}

/** Logits of every token, by the library in one pass. */
export async function theirLogits(
  { model }: TextGenerationPipeline,
  tokens: readonly number[],
): Promise<number[]> {
  const { logits } = (await model({
    input_ids: await whole([tokens]),
    attention_mask: await whole([tokens.map(() => 1)]),
  })) as { logits: Tensor };
  return Array.from(logits.data as Float32Array);
}

/** Logits of every token, by this site's engine, with the matrices that a file would hold. */
export function engine(saved: Pick<SavedModel, 'config' | 'weights'>) {
  const { config } = saved;
  const model = openSaved(
    { ...saved, weights: rounded(config, saved.weights) } as SavedModel,
    simd,
    { batch: 1 },
  );
  return (tokens: readonly number[]): number[] => {
    const filled = [...tokens, ...Array<number>((4 - (tokens.length % 4)) % 4).fill(0)];
    const shape = { batch: 1, length: filled.length };
    forward(model, filled, shape);
    return [...logitsOf(model, shape)].slice(0, tokens.length * config.vocabulary);
  };
}

export const apart = (ours: readonly number[], theirs: readonly number[]): number =>
  ours.length === theirs.length
    ? Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!)))
    : Infinity;

/** The tokens that follow a prompt, each the likeliest, with the cache. */
export async function greedily(
  { model }: TextGenerationPipeline,
  prompts: readonly (readonly number[])[],
  most: number,
  padding = 0,
): Promise<number[][]> {
  const longest = Math.max(...prompts.map(({ length }) => length));
  const filled = (prompt: readonly number[], fill: number, own: (token: number) => number) => [
    ...Array<number>(longest - prompt.length).fill(fill),
    ...prompt.map(own),
  ];
  const written = (await model.generate({
    inputs: await whole(prompts.map((prompt) => filled(prompt, padding, (token) => token))),
    attention_mask: await whole(prompts.map((prompt) => filled(prompt, 0, () => 1))),
    max_new_tokens: most,
    do_sample: false,
    eos_token_id: null,
  } as never)) as Tensor;
  return (written.tolist() as bigint[][]).map((row) => row.slice(longest).map(Number));
}

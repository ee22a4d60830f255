import { DynamicCache, Tensor, type PreTrainedModel } from '@xenova/transformers';
import type { Columns, Reading } from '../opened';

/** The outputs of a pass: `logits` [rows × tokens × vocabulary], and `present…` for the cache. */
type Outputs = Record<string, Tensor>;

/** A batch that a model's network reads incrementally, with its cache of keys and values. */
export function readingOf(model: PreTrainedModel, rows: number): Reading {
  const masks: number[][] = Array.from({ length: rows }, () => []);
  let cache: DynamicCache | undefined;
  return {
    async read({ ids, mask }: Columns) {
      masks.forEach((row, at) => row.push(...mask[at]!));
      const outputs = (await model({
        input_ids: whole(ids),
        attention_mask: whole(masks),
        past_key_values: cache,
        num_logits_to_keep: new Tensor('int64', [1n], []),
      })) as Outputs;
      cache ??= new DynamicCache();
      (cache as unknown as Updated).update(remembered(outputs));
      return lastRows(outputs.logits!);
    },
    async close() {
      await (cache as unknown as Updated | undefined)?.dispose();
    },
  };
}

/** Methods that the library's types leave out; both free memory of the graphics card. */
interface Updated {
  update(entries: Outputs): void;
  dispose(): Promise<void>;
}

const whole = (rows: readonly (readonly number[])[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(rows.flat(), BigInt), [rows.length, rows[0]!.length]);

/** `present.0.key` is the next pass's `past_key_values.0.key`, `present_conv.0` its `past_conv.0`. */
const remembered = (outputs: Outputs): Outputs =>
  Object.fromEntries(
    Object.entries(outputs)
      .filter(([name]) => name.startsWith('present'))
      .map(([name, tensor]) => [
        name.replace(/^present(?=_)/, 'past').replace(/^present/, 'past_key_values'),
        tensor,
      ]),
  );

function lastRows(logits: Tensor): Float32Array[] {
  const [rows = 0, tokens = 0, vocabulary = 0] = logits.dims;
  const all = logits.to('float32').data as Float32Array;
  return Array.from({ length: rows }, (_, row) => {
    const end = (row + 1) * tokens * vocabulary;
    return all.subarray(end - vocabulary, end);
  });
}

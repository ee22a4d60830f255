// Only this file and the worker's import the runtime; this one imports its types alone.
import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Adapter } from '~/lib/llama/adapter/file';
import { headWidth, type LlamaShape } from '~/lib/llama/shape';
import type { Reading } from '../model/write';

/** The parts of the runtime that are used: the same names in a page's runtime and in Node's. */
export interface Runtime {
  InferenceSession: { create: typeof InferenceSession.create };
  Tensor: typeof Tensor;
}
export type Session = InferenceSession;
/** Inputs of the network by name. */
type Feeds = Readonly<Record<string, Tensor>>;

export const adapterFeeds = ({ tensors }: Adapter, runtime: Runtime): Feeds =>
  Object.fromEntries(
    Array.from(tensors, ([name, { dims, numbers }]) => [
      name,
      new runtime.Tensor('float32', numbers, dims),
    ]),
  );

/** A text that the network reads, with its cache; the adapter stays the same until the text is read. */
export function llamaReading(
  session: Session,
  shape: LlamaShape,
  adapter: Feeds,
  runtime: Runtime,
): Reading {
  let total = 0;
  let cache = emptyCache(shape, runtime);
  const whole = (numbers: readonly number[]) =>
    new runtime.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
  return {
    async read(ids) {
      total += ids.length;
      const mask = Array<number>(total).fill(1);
      const outputs = await session.run({
        ...adapter,
        ...cache,
        input_ids: whole(ids),
        attention_mask: whole(mask),
      });
      const { logits, ...present } = outputs;
      cache = Object.fromEntries(
        Object.entries(present).map(([name, tensor]) => [
          name.replace('present', 'past_key_values'),
          tensor,
        ]),
      );
      return logits!.data as Float32Array;
    },
  };
}

const emptyCache = (shape: LlamaShape, { Tensor }: Runtime): Feeds =>
  Object.fromEntries(
    Array.from({ length: shape.layers }, (_, layer) =>
      ['key', 'value'].map((kind) => [
        `past_key_values.${layer}.${kind}`,
        new Tensor('float32', new Float32Array(0), [1, shape.keyHeads, 0, headWidth(shape)]),
      ]),
    ).flat() as [string, Tensor][],
  );

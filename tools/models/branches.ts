import { readFileSync } from 'node:fs';
import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { noAdapter } from '~/lib/llama/adapter/file';
import { headWidth } from '~/lib/llama/shape';
import { SMOLLM2_FILES, type LlamaConfig } from '~/lib/llama/smollm2';
import { openLlamaTokenizer } from '~/lib/llama/tokenizer/open';
import { adapterFeeds } from '~/workers/llama/feeds';
import { SMOLLM2_FOLDER } from './open-smollm2';

type Feeds = Readonly<Record<string, Tensor>>;

/** A text as far as it was read. It never changes, so that several texts go on from it. */
export interface Branch {
  /** Logarithms of the chances of each token to come next. */
  next: Float64Array;
  read(ids: readonly number[]): Promise<Branch>;
}

export interface Branching {
  idsOf(text: string): number[];
  textOf(ids: readonly number[]): string;
  read(ids: readonly number[]): Promise<Branch>;
}

const [CONFIG, TOKENIZER, NETWORK, DATA] = SMOLLM2_FILES;
const fileOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`${SMOLLM2_FOLDER}/${name}`));

/** Opens the language model that `npm run models` has written, so that values can be compared that go on from one text. */
export async function openBranching(): Promise<Branching> {
  const { shape, marks } = JSON.parse(new TextDecoder().decode(fileOf(CONFIG))) as LlamaConfig;
  const tokenizer = openLlamaTokenizer(fileOf(TOKENIZER), marks);
  const session = await InferenceSession.create(fileOf(NETWORK), {
    executionProviders: ['wasm'],
    externalData: [{ path: DATA.slice(DATA.lastIndexOf('/') + 1), data: fileOf(DATA) }],
  });
  const adapter = adapterFeeds(noAdapter(shape), { InferenceSession, Tensor });
  const dims = [1, shape.keyHeads, 0, headWidth(shape)];
  const empty: Feeds = Object.fromEntries(
    Array.from({ length: shape.layers }, (_, layer) =>
      ['key', 'value'].map((kind) => `past_key_values.${layer}.${kind}`),
    ) // prettier-ignore
      .flat()
      .map((name) => [name, new Tensor('float32', new Float32Array(0), dims)]),
  );

  async function read(ids: readonly number[], before = 0, cache = empty): Promise<Branch> {
    const total = before + ids.length;
    const { logits, ...present } = await session.run({
      ...adapter,
      ...cache,
      input_ids: whole(ids),
      attention_mask: whole(Array<number>(total).fill(1)),
    });
    const kept = Object.fromEntries(
      Object.entries(present).map(([name, tensor]) => [name.replace('present', 'past_key_values'), tensor]), // prettier-ignore
    );
    return {
      next: logChances(logits!.data as Float32Array),
      read: (further) => read(further, total, kept),
    };
  }
  return { idsOf: tokenizer.encodeMarked, textOf: tokenizer.decode, read };
}

env.wasm.numThreads = 1;

const whole = (numbers: readonly number[]) =>
  new Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);

function logChances(logits: Float32Array): Float64Array {
  const largest = logits.reduce((most, one) => Math.max(most, one), -Infinity);
  const sum = logits.reduce((total, one) => total + Math.exp(one - largest), 0);
  return Float64Array.from(logits, (one) => one - largest - Math.log(sum));
}

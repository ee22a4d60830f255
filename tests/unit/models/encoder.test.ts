import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowOf, unitRows, type Vectors } from '~/lib/embedding/vectors';
import { embedTiny, readTiny } from '../../../tools/encoder/tiny';
import { pieceRows } from '../../../tools/encoder/wordpiece';

const read = (name: string) => new Uint8Array(readFileSync(`public/encoder/tiny/${name}`));
const NETWORK = read('onnx/model_quantized.onnx');
const ENCODER = readTiny({
  tokenizer: read('tokenizer.json'),
  tokenizerConfig: read('tokenizer_config.json'),
  network: NETWORK,
});
const TEXTS = ['Retrieval finds passages.', '检索找到段落。', 'the model', '模型', 'Überraschung!'];

/** The shipped network in the runtime that readers' browsers use, here under Node. */
async function openRuntime() {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm');
  env.wasm.numThreads = 1;
  const session = await InferenceSession.create(NETWORK);
  return async (rows: number[]): Promise<Vectors> => {
    const input = (values: number[]) =>
      new Tensor('int64', BigInt64Array.from(values.map(BigInt)), [1, rows.length]);
    const ones = rows.map(() => 1);
    const { last_hidden_state: out } = await session.run({
      input_ids: input(rows),
      attention_mask: input(ones),
      token_type_ids: input(rows.map(() => 0)),
    });
    return { count: rows.length, width: out!.dims[2]!, values: out!.data as Float32Array };
  };
}

describe('the shipped tiny encoder', () => {
  let run: (rows: number[]) => Promise<Vectors>;
  beforeAll(async () => {
    run = await openRuntime();
  });

  test.each(TEXTS)('gives “%s” the same vector in the runtime and in TypeScript', async (text) => {
    const tokens = await run(pieceRows(ENCODER.tokenizer, text));
    const sum = new Float32Array(tokens.width);
    for (let at = 0; at < tokens.count; at++)
      rowOf(tokens, at).forEach((value, axis) => (sum[axis]! += value));
    const theirs = unitRows({ count: 1, width: tokens.width, values: sum }).values;
    const { values } = embedTiny(ENCODER, [text]);
    const apart = values.map((value, axis) => Math.abs(value - theirs[axis]!));
    expect(Math.max(...apart)).toBeLessThan(1e-5);
  });

  test('splits unknown words into pieces, and knows the stem of a plural', () => {
    const { vocabulary, unknown } = ENCODER.tokenizer;
    expect(pieceRows(ENCODER.tokenizer, 'xyzzyq 0815')).not.toContain(unknown);
    const [stem, ending] = ['model', '##s'].map((piece) => vocabulary.get(piece));
    expect([
      vocabulary.has('models') ? [stem, ending] : pieceRows(ENCODER.tokenizer, 'models'),
    ]).toEqual([[stem, ending]]);
  });

  test('gives no meaning to special tokens and single letters', () => {
    expect([...embedTiny(ENCODER, ['[CLS] [SEP] q'])!.values].every((value) => value === 0)).toBe(
      true,
    );
  });
});

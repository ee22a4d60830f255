import { expect, test } from 'vitest';
import type { LlamaTokenizer } from '~/lib/llama/tokenizer/open';
import type { Tuning } from '~/lib/llama/tuning';
import { engineOf } from '~/lib/own/tuning/engine';
import { asked } from '~/lib/own/tuning/tokens';

const tokenizer = {
  mark: () => 0,
  encode: () => [1],
  decode: (ids: number[]) => ids.join(' '),
} as unknown as LlamaTokenizer;

/** A network that writes these replies. */
const tuning = (...replies: number[][]) =>
  ({
    *write() {
      yield 1;
      return replies;
    },
  }) as unknown as Tuning;

test('a reply that fills its room is cut, and a shorter one came to its end', async () => {
  const engine = engineOf(tuning([7, 8], [7, 8, 9]), tokenizer);
  const written = await engine.write({ asked: [asked('one'), asked('two')], most: 3 });
  expect(written).toEqual([
    { text: '7 8', cut: 0 },
    { text: '7 8 9', cut: 3 },
  ]);
});

import { expect, test } from 'vitest';
import { adapterInput } from '~/lib/llama/adapter/file';
import type { Part } from '~/lib/llama/shape';
import { adapterOf } from '~/lib/llama/tuning';
import { additionsOf } from '~/lib/llama/tuning/additions';
import { fixture } from '../../../../fixtures/tuning/read';

test('the strength of an adapter goes into B, and parts without an addition are zeros', () => {
  const { shape } = fixture;
  const about = { shape, rank: 3, alpha: 9, modules: ['v'] as const };
  const numbers = new Float32Array(additionsOf(shape, about).floats).fill(1);
  const { tensors } = adapterOf({ ...about, numbers });
  const found = (part: Part, side: 'A' | 'B') =>
    new Set(tensors.get(adapterInput(1, part, side))!.numbers);
  expect([found('v', 'A'), found('v', 'B'), found('q', 'A')]).toEqual(
    [1, 3, 0].map((one) => new Set([one])),
  );
});

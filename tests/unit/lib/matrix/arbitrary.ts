import fc from 'fast-check';
import type { Criterion, Rating, Weights } from '~/lib/matrix/criteria';

const point = fc.integer({ min: 1, max: 5 });
const rating: fc.Arbitrary<Rating> = fc.oneof(
  { weight: 3, arbitrary: point },
  fc.tuple(point, point).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
);

export const someCriteria: fc.Arbitrary<Criterion[]> = fc
  .array(
    fc.record({
      group: fc.constantFrom('accuracy', 'effort', 'cost'),
      better: fc.constantFrom('high' as const, 'low' as const),
      ratings: fc.record({ prompt: rating, rag: rating, finetune: rating, scratch: rating }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((rows) => rows.map((row, i) => ({ id: `c${i}`, ...row })));

/** Weights 0 to 5, whole or in thousandths, for criteria named as above. */
export const someWeights: fc.Arbitrary<Weights> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 5000 }).map((thousandths) => thousandths / 1000),
    ),
    { minLength: 8, maxLength: 8 },
  )
  .map((values) => Object.fromEntries(values.map((value, i) => [`c${i}`, value])));

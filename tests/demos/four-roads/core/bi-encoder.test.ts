import { expect, test } from 'vitest';
import { DIMENSIONS, project, trainBiEncoder } from '~/demos/four-roads/core/bi-encoder';
import { randomNormal, seededRng } from '~/lib/math/rng';
import { dot } from '~/lib/math/vector';

const WIDTH = 24;
const rng = seededRng(3);
const random = () => Float64Array.from({ length: WIDTH }, () => randomNormal(rng));
const told = Array.from({ length: 80 }, random);
/** A question is its passage seen from elsewhere: every number moved on by one, and noise. */
const asked = told.map((vector) =>
  vector.map((_, at) => vector[(at + 1) % WIDTH]! + 0.1 * randomNormal(rng)),
);

const firstRight = (of: (vector: Float64Array) => Float64Array, to: typeof of): number => {
  const passages = told.map(to);
  const right = asked.filter((question, i) => {
    const scores = passages.map((passage) => dot(of(question), passage));
    return scores.indexOf(Math.max(...scores)) === i;
  });
  return right.length / asked.length;
};

test('learns to bring questions to their passages, where the vectors themselves do not', () => {
  const same = (vector: Float64Array) => vector;
  expect(firstRight(same, same)).toBeLessThan(0.2);
  const trained = trainBiEncoder(asked, told);
  const near = firstRight(
    (vector) => project(vector, trained.asked),
    (vector) => project(vector, trained.told),
  );
  expect(near).toBeGreaterThan(0.95);
});

test('a projected vector has length 1, also one of zeros', () => {
  const weights = Float64Array.from({ length: WIDTH * DIMENSIONS }, () => randomNormal(rng));
  const projected = project(random(), weights);
  expect(dot(projected, projected)).toBeCloseTo(1, 12);
  expect(dot(project(new Float64Array(WIDTH), weights), projected)).toBe(0);
});

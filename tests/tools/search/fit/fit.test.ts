import { describe, expect, test } from 'vitest';
import { dot } from '~/lib/math/vector';
import { seededRng } from '~/lib/math/rng';
import { bagsOf, chosen } from '../../../../tools/search/fit/bags';
import { contrastedRows } from '../../../../tools/search/fit/contrast';
import { product, regressedRows } from '../../../../tools/search/fit/regression';
import { firstRows, fitProjection, projected } from '../../../../tools/search/fit/start';

const WORDS = new Map(['pets', 'cats', 'dogs', 'cars'].map((word, row) => [word, row]));

describe('bags of words', () => {
  const bags = bagsOf(['cats dogs', 'banana', 'cars'], WORDS);

  test('multiplied by a table give the means of the rows of each text', () => {
    const rows = Float64Array.of(9, 9, 2, 0, 0, 4, 5, 5); // two numbers a word
    expect([...product(bags, rows, 2)]).toEqual([1, 2, 0, 0, 5, 5]);
  });

  test('can be selected by index, also twice', () => {
    const two = chosen(bags, [2, 0, 2]);
    expect([...two.starts]).toEqual([0, 1, 3, 4]);
    expect([...two.columns]).toEqual([3, 1, 2, 3]);
  });
});

describe('the initial word vectors', () => {
  // Vectors that differ along (1, 1, 0) alone.
  const along = (values: number[]) => ({
    count: values.length,
    width: 3,
    values: Float32Array.from(values.flatMap((value) => [value, value, 1])),
  });
  const projection = fitProjection({ words: along([0, 0, 0, 1]), texts: along([2, -2, 1, -1]) }, 1);

  test('follow the directions in which texts differ most', () => {
    const [a, b, c] = projection.axes;
    expect(Math.abs(a!)).toBeCloseTo(Math.SQRT1_2);
    expect(b).toBeCloseTo(a!);
    expect(c).toBeCloseTo(0);
    const [up, down] = projected(along([2, -2]), projection);
    expect(up! * down!).toBeCloseTo(-1);
  });

  test('are shorter for more common words, by the smooth inverse frequency', () => {
    const rows = firstRows(along([1, -1]), [999, 1], projection);
    expect(Math.abs(rows[0]!)).toBeCloseTo(0.001 / (0.001 + 0.999));
    expect(Math.abs(rows[1]!)).toBeCloseTo(0.001 / (0.001 + 0.001));
  });
});

test('the regression solves the normal equations of a small case', () => {
  // One word, one number: the least (e − 3)² + 0.3 (e − e₀)², with e₀ first scaled to 3, is at 3.
  const bags = bagsOf(['cats', 'cats', 'dogs'], WORDS);
  const first = Float64Array.of(0, 1, 1, 0);
  const rows = regressedRows(bags, Float64Array.of(3, 3, 6), first, 1);
  const scale = (3 + 3 + 6) / 3; // of Σ first · taught over Σ first²
  expect(rows[1]).toBeCloseTo((2 * 3 + 0.3 * scale) / 2.3);
  expect(rows[2]).toBeCloseTo((6 + 0.3 * scale) / 1.3);
  expect(rows[3]).toBeCloseTo(0);
});

test('contrastive training brings questions nearer to their pages, the same way for the same seed', () => {
  const first = Float64Array.of(1, 0.2, 0.2, 1, 0.8, 0.6, 0.6, 0.8);
  const bags = (texts: string[]) => bagsOf(texts, WORDS);
  const lessons = {
    questions: bags(['pets', 'cars']),
    answers: [0, 1],
    pages: bags(['cats dogs', 'cars']),
    texts: bags(['cats']),
    taught: Float64Array.of(0, 1),
  };
  const fit = () => contrastedRows(first, 2, lessons, seededRng(1));
  const cosine = (rows: Float64Array) => {
    const pets = rows.subarray(0, 2);
    const page = [rows[2]! + rows[4]!, rows[3]! + rows[5]!];
    return dot(pets, page) / Math.hypot(...pets) / Math.hypot(...page);
  };
  expect(cosine(fit())).toBeGreaterThan(cosine(first) + 0.1);
  expect([...fit()]).toEqual([...fit()]);
});

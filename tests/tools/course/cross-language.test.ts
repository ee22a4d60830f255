import { describe, expect, it } from 'vitest';
import { fitCrossLanguage, type WordVectors } from '../../../tools/course/cross-language';
import { rowOf } from '~/lib/embedding/vectors';
import { dot, norm } from '~/lib/math/vector';

const words = (text: string) => text.split(' ').filter((word) => word !== '');
const OPTIONS = { dimensions: 2, leastCount: 1, mostTokens: 100 };
const fit = (pairs: [en: string, zh: string][], options = {}) =>
  fitCrossLanguage(
    pairs.map(([en, zh]) => ({ en, zh })),
    words,
    { ...OPTIONS, ...options },
  );
const vectorOf = ({ tokens, vectors }: WordVectors, token: string) =>
  rowOf(vectors, tokens.indexOf(token));
const cosine = (fitted: WordVectors, a: string, b: string) => {
  const [one, other] = [vectorOf(fitted, a), vectorOf(fitted, b)];
  return dot(one, other) / (norm(one) * norm(other));
};

const TWO_TOPICS: [string, string][] = [
  ['ship', '船'],
  ['ship', '船'],
  ['cat', '猫'],
  ['cat', '猫'],
];

const USED_ALIKE: [string, string][] = [
  ['ship harbour', '船 港'],
  ['boat harbour', '舟 港'],
  ['ship harbour', '船 港'],
  ['cat milk', '猫 奶'],
  ['kitten milk', '崽 奶'],
  ['cat milk', '猫 奶'],
];

describe('fitCrossLanguage', () => {
  it('puts a word on its translation and at right angles to the other topic, as worked by hand', () => {
    // Every token stands in 2 of 4 pairs and weighs w = ln(5 / 3) + 1. A language's matrix has √w in
    // one column of each row: both singular values are √(2 w), each text's row is 1 / √2 along its
    // topic, and each token's row 1 / √(2 w). The two languages agree wholly.
    const fitted = fit(TWO_TOPICS);
    const w = Math.log(5 / 3) + 1;
    expect(fitted.tokens.toSorted()).toEqual(['cat', 'ship', '猫', '船']);
    for (const weight of fitted.weights) expect(weight).toBeCloseTo(w, 6);
    for (const token of fitted.tokens)
      expect(norm(vectorOf(fitted, token))).toBeCloseTo(1 / Math.sqrt(2 * w), 6);
    expect(cosine(fitted, 'ship', '船')).toBeCloseTo(1, 6);
    expect(cosine(fitted, 'cat', '猫')).toBeCloseTo(1, 6);
    expect(cosine(fitted, 'ship', '猫')).toBeCloseTo(0, 6);
    expect(cosine(fitted, 'ship', 'cat')).toBeCloseTo(0, 6);
  });

  it('puts words together that never share a pair but are used alike', () => {
    const fitted = fit(USED_ALIKE);
    expect(cosine(fitted, 'ship', 'boat')).toBeCloseTo(1, 6);
    expect(cosine(fitted, 'ship', '舟')).toBeCloseTo(1, 6);
    expect(cosine(fitted, 'kitten', '猫')).toBeCloseTo(1, 6);
    expect(cosine(fitted, 'boat', '奶')).toBeCloseTo(0, 6);
  });

  it('gives a token of both languages one row, near its topic', () => {
    const fitted = fit([
      ['LoRA rank', 'LoRA 秩'],
      ['LoRA rank', 'LoRA 秩'],
      ['cat', '猫'],
      ['cat', '猫'],
    ]);
    expect(fitted.tokens.filter((token) => token === 'LoRA')).toHaveLength(1);
    expect(cosine(fitted, 'LoRA', '秩')).toBeCloseTo(1, 6);
    expect(cosine(fitted, 'LoRA', 'rank')).toBeCloseTo(1, 6);
  });

  it('weights rare tokens more', () => {
    const { tokens, weights } = fit([['the ship', '船'], ['the cat', '猫'], ['the', '的']]); // prettier-ignore
    expect(weights[tokens.indexOf('ship')]).toBeGreaterThan(weights[tokens.indexOf('the')]!);
    expect(weights[tokens.indexOf('the')]).toBeCloseTo(1, 6);
  });

  it('keeps tokens that occur in enough pairs, and the most frequent of too many', () => {
    expect(fit(USED_ALIKE, { leastCount: 2 }).tokens).not.toContain('boat');
    expect(fit(USED_ALIKE, { mostTokens: 4 }).tokens.toSorted()).toEqual(['harbour', 'milk', '奶', '港']); // prettier-ignore
  });

  it('gives the same vectors every time', () => {
    expect(fit(USED_ALIKE)).toEqual(fit(USED_ALIKE));
  });

  it('returns fewer dimensions if the texts have no more', () => {
    expect(fit(TWO_TOPICS, { dimensions: 10 }).vectors.width).toBe(2);
  });

  it('reports if no token occurs in enough pairs', () => {
    expect(() => fit([])).toThrow('No token stands in 1 of the 0 pairs of texts. Give more pairs');
    expect(() => fit([['ship', '船']], { leastCount: 2 })).toThrow('or a smaller least count');
  });
});

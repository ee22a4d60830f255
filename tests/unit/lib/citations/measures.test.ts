import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { SUPPORTS, type Judgement, type Support } from '~/lib/citations/judgement';
import {
  citationPrecision,
  citationRecall,
  preciseByRemoval,
  preciseCitations,
  valueOf,
} from '~/lib/citations/measures';

const said = (citations: Support[], together: Support, needed = true): Judgement => {
  return { needed, citations, together };
};
const FULL = said(['full'], 'full');
const UNCITED = said([], 'none');
const GREETING = said([], 'none', false);

describe('citationRecall', () => {
  test('counts claims that are fully supported, and leaves out sentences that claim nothing', () => {
    const answer = [FULL, said(['part'], 'part'), UNCITED, GREETING];
    expect(citationRecall(answer)).toEqual({ count: 1, of: 3 });
  });

  test('counts two halves that together support a sentence', () => {
    expect(citationRecall([said(['part', 'part'], 'full')])).toEqual({ count: 1, of: 1 });
    expect(citationRecall([said(['part', 'part'], 'part')])).toEqual({ count: 0, of: 1 });
  });

  test('is undefined for an answer without a claim', () => {
    expect(valueOf(citationRecall([GREETING]))).toBeUndefined();
    expect(valueOf(citationRecall([]))).toBeUndefined();
  });
});

describe('citationPrecision', () => {
  test('counts halves only where together they support the sentence', () => {
    expect(citationPrecision([said(['part', 'part'], 'full')])).toEqual({ count: 2, of: 2 });
    expect(citationPrecision([said(['part', 'part'], 'part')])).toEqual({ count: 0, of: 2 });
  });

  test('does not count padding beside a citation that supports the sentence alone', () => {
    expect(preciseCitations(said(['full', 'part'], 'full'))).toEqual([true, false]);
    expect(preciseCitations(said(['none', 'full'], 'full'))).toEqual([false, true]);
    expect(preciseCitations(said(['full', 'full'], 'full'))).toEqual([true, true]);
  });

  test('counts citations, not sentences: an uncited claim changes nothing', () => {
    expect(citationPrecision([FULL, UNCITED, UNCITED])).toEqual({ count: 1, of: 1 });
    expect(valueOf(citationPrecision([UNCITED]))).toBeUndefined();
  });
});

const support = fc.constantFrom(...SUPPORTS);
const rank = (one: Support) => SUPPORTS.length - SUPPORTS.indexOf(one);
/** A second source takes nothing away, and only two halves make a whole that neither is. */
const sensible = ({ citations, together }: Judgement) =>
  citations.every((one) => rank(together) >= rank(one)) &&
  (together !== 'full' || citations.includes('full') || citations.every((one) => one === 'part'));

describe('preciseByRemoval', () => {
  test('agrees with the first definition for one and two citations', () => {
    forAll(fc.oneof(fc.tuple(support), fc.tuple(support, support)), support, (citations, union) => {
      const together = citations.length === 1 ? citations[0]! : union;
      const judgement = said(citations, together);
      fc.pre(sensible(judgement) && !(citations.length === 1 && together === 'part'));
      const supported = (numbers: readonly number[]) =>
        numbers.length === 1 && citations.length === 2
          ? citations[numbers[0]!] === 'full'
          : numbers.length > 0 && together === 'full';
      expect(preciseByRemoval(citations.length, supported)).toEqual(preciseCitations(judgement));
    });
  });

  test('drops, of three, a half that the other two make redundant', () => {
    // 0 and 1 are the halves, 2 repeats a part of them.
    const supported = (numbers: readonly number[]) => numbers.includes(0) && numbers.includes(1);
    expect(preciseByRemoval(3, supported)).toEqual([true, true, false]);
    expect(preciseCitations(said(['part', 'part', 'part'], 'full'))).toEqual([true, true, true]);
  });

  test('counts no citation of a sentence that all of them leave unsupported', () => {
    expect(preciseByRemoval(2, () => false)).toEqual([false, false]);
    expect(preciseByRemoval(0, () => true)).toEqual([]);
  });
});

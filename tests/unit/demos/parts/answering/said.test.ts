import { expect, test } from 'vitest';
import { cutMark, cutText, endText } from '~/demos/parts/answering/sentences';
import { modelStrings } from '~/demos/parts/language-model/strings';
import type { Ended } from '~/lib/language-model/writing';
import { h, textOf } from '~/lib/figure';

const { en, zh } = modelStrings;
const ANSWERS = [{ ended: 'length' }, { ended: 'mark' }, { ended: 'length' }] as const;

test('answers cut off by the token limit are counted in one sentence', () => {
  expect(cutText(ANSWERS, { most: 64 }, en)).toMatch(/^2 of 3 answers were cut at the limit of 64/);
  expect(cutText(ANSWERS, { most: 64 }, zh)).toContain('3 个回答里有 2 个写满了 64 个词元');
  expect(cutText([{ ended: 'mark' }], { most: 64 }, en)).toBe('');
});

test('an answer cut off by the token limit is marked', () => {
  const marked = (ended: Ended) => cutMark({ ended, tokens: 64 }, en);
  expect(textOf(h('p', {}, ...marked('length')))).toContain('cut at 64 tokens');
  expect(marked('mark')).toEqual([]);
});

test('an answer whose end is not known is marked and counted apart from those that were cut', () => {
  expect(endText({ ended: 'unknown', tokens: 3 }, en)).toContain('may not be whole');
  expect(endText({ ended: 'filtered', tokens: 3 }, zh)).toContain('过滤器');
  expect(endText({ ended: 'mark', tokens: 3, isThought: true }, en)).toContain('as a thought');
  const said = cutText([...ANSWERS, { ended: 'unknown' }, { ended: 'refused' }], { most: 64 }, en);
  expect(said).toMatch(/^2 of 5 answers were cut .* ended 1 of 5 answers,/);
});

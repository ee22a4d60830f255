import { expect, test } from 'vitest';
import { cutMark, cutText } from '~/demos/parts/answering/sentences';
import { modelStrings } from '~/demos/parts/language-model/strings';
import { h, textOf } from '~/lib/figure';

const { en, zh } = modelStrings;
const ANSWERS = [{ ended: 'length' }, { ended: 'mark' }, { ended: 'length' }] as const;

test('answers cut off by the token limit are counted in one sentence', () => {
  expect(cutText(ANSWERS, { most: 64 }, en)).toMatch(/^2 of 3 answers were cut at the limit of 64/);
  expect(cutText(ANSWERS, { most: 64 }, zh)).toContain('3 个回答里有 2 个写满了 64 个词元');
  expect(cutText([{ ended: 'mark' }], { most: 64 }, en)).toBe('');
});

test('an answer cut off by the token limit is marked', () => {
  const marked = (ended: 'length' | 'mark') => cutMark({ ended, tokens: Array(64).fill('a') }, en);
  expect(textOf(h('p', {}, ...marked('length')))).toContain('cut at 64 tokens');
  expect(marked('mark')).toEqual([]);
});

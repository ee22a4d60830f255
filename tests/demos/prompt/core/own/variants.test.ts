import { expect, test } from 'vitest';
import type { OwnRow } from '~/demos/prompt/core/own/rows';
import { promptsOf, readVariants } from '~/demos/prompt/core/own/variants';
import { codeOf } from './codes';

const row = (question: string): OwnRow => ({ line: 1, inputs: new Map([['question', question]]) });

test('a run combines each variant with each row, row by row', () => {
  const { templates, slots } = readVariants([
    { name: 'A', text: 'Q {question}' },
    { name: 'B', text: '{question}' },
  ]);
  expect(slots).toEqual(['question']);
  expect(promptsOf(templates, [row('0?'), row('1?')])).toEqual([
    { variant: 0, row: 0, prompt: 'Q 0?' },
    { variant: 1, row: 0, prompt: '0?' },
    { variant: 0, row: 1, prompt: 'Q 1?' },
    { variant: 1, row: 1, prompt: '1?' },
  ]);
});

test('variants without a slot are refused', () => {
  expect(codeOf(() => readVariants([{ name: 'A', text: 'Hello {{you}}' }]))?.code).toBe('no-slot');
});

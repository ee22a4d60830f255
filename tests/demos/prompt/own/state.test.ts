import { expect, test } from 'vitest';
import {
  answeredIn,
  leftOf,
  type ModelColumn,
  type OwnAnswer,
} from '~/demos/prompt/panels/own/state';
import { WRITING } from '~/lib/language-model/writing';

const about = { at: 'server', name: 'm', id: 'm', tiny: false } as const;
const column = (...answers: (OwnAnswer | undefined)[]): ModelColumn => ({
  ...{ about, settings: WRITING, answers },
});
const WHOLE: OwnAnswer = { text: 'a', written: 1, ended: 'mark' };
const STOPPED: OwnAnswer = { ...WHOLE, ended: 'stopped' };
const REFUSED: OwnAnswer = { text: '', written: 0, failed: 'too long' };

test('an interrupted run continues with what was not asked, was stopped, or was refused', () => {
  expect(leftOf(column(WHOLE, REFUSED, WHOLE), 5)).toEqual([1, 3, 4]);
  expect(leftOf(column(WHOLE, STOPPED), 2)).toEqual([1]);
  expect(answeredIn(column(WHOLE, REFUSED, STOPPED, undefined))).toBe(1);
});

test('a run asks everything at first, and again after a complete run', () => {
  expect(leftOf(column(), 3)).toEqual([0, 1, 2]);
  expect(leftOf(column(WHOLE, REFUSED, WHOLE), 3)).toEqual([0, 1, 2]);
});

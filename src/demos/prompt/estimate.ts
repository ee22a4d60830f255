import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { FORMATS } from './core/formats';
import { HELD_OUT, LIMITS, QUESTIONS, type RunSettings } from './core/settings';
import type { PromptStrings } from './words/en';

/** Multiplications and additions of one answer: some 65 tokens through 0.39 million weights. */
const WORK = 6e7;
/** Lines × seeds × points of a sweep; parts of a prompt; defences, with and without attack. */
const SWEEP = 5 * 3 * (LIMITS.examples.max + 1);
const PARTS = 5;
const DEFENCES = 4 * 2;
/** Roughly how often a search improves; each time it asks the held-out questions. */
const IMPROVED = 7;

/** The approximate number of answers in a run. */
export function answersOf({ view, candidates, development }: RunSettings): number {
  return {
    one: PARTS * QUESTIONS,
    examples: SWEEP * QUESTIONS,
    formats: FORMATS * QUESTIONS,
    search: candidates * development + IMPROVED * HELD_OUT,
    injection: DEFENCES * QUESTIONS,
  }[view];
}

/** Answers per second, from the device's operations per second. */
export const rateOf = (perSecond: number): number => perSecond / WORK;

/** The estimated length of a run, in words. */
export function estimateText(
  form: RunSettings,
  rate: number,
  t: PromptStrings,
  locale: Locale,
): string {
  const answers = answersOf(form);
  return fill(t.estimate, {
    answers: formatNumber(answers, locale),
    seconds: formatNumber(Math.max(1, Math.round(answers / rate)), locale),
  });
}

import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { HELD_OUT, LIMITS, QUESTIONS, type RunSettings } from './core/settings';
import type { PromptStrings } from './words';

/** Multiplications and additions of one answer: some 65 tokens through 0.39 million weights. */
const WORK = 6e7;
/** Lines of the sweep and seeds of a point, and the parts of a prompt, with and without attack. */
const SWEEP = 5 * 3 * (LIMITS.examples.max + 1);
const PARTS = 5;
const DEFENCES = 4 * 2;
/** How often a search finds something better, about; each time the held-out questions are asked. */
const IMPROVED = 7;

/** Answers that a run of these settings takes, about. */
export function answersOf({ view, formats, candidates, development }: RunSettings): number {
  return {
    one: PARTS * QUESTIONS,
    examples: SWEEP * QUESTIONS,
    formats: formats * QUESTIONS,
    search: candidates * development + IMPROVED * HELD_OUT,
    injection: DEFENCES * QUESTIONS,
  }[view];
}

/** Answers a second, from what a device computes a second. */
export const rateOf = (perSecond: number): number => perSecond / WORK;

/** What a run will take, in words. */
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

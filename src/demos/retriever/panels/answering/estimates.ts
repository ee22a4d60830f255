import { fill } from '~/i18n/format';
import type { Sheet } from '../../core/answering/sheet';
import type { ModelPrompt, WritingSettings } from '~/lib/language-model/writing';
import { estimateSaid } from '~/demos/parts/language-model/estimate';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import type { Desk } from './state';
import type { AnsweringStrings } from './strings';
import { taskOf, tasksOf } from './tasks';
import { LOCALES } from '~/lib/locale';

/**
 * The estimated times of one answer and of a run.
 *
 * @param known questions with the passages found for them; the search is repeated when they are asked
 */
export function estimatesOf(
  desk: Desk,
  known: readonly Sheet[],
  length: Pick<WritingSettings, 'most'>,
  t: AnsweringStrings,
  model: ModelStrings,
): Desk['estimates'] {
  if (known.length === 0) return { one: '', all: '' };
  const { locale } = desk;
  const prompts = tasksOf(known, desk, locale).map(({ prompt }) => prompt);
  const all = estimateSaid(prompts, length, model);
  const answers = fill(t.answersToWrite, { n: prompts.length });
  return {
    one: estimateSaid(onePrompt(desk, known), length, model),
    all: all && [answers, all].join(LOCALES[locale].space),
  };
}

/**
 * The prompt of a single question; since its passages are not known
 * yet, a known prompt of medium length is used instead.
 */
function onePrompt({ toy, toyQuestion, locale }: Desk, known: readonly Sheet[]): ModelPrompt[] {
  const length = ({ passages }: Sheet) => passages.reduce((sum, { text }) => sum + text.length, 0);
  const byLength = known.toSorted((a, b) => length(a) - length(b));
  const sheet = toy?.[toyQuestion] ?? byLength[Math.floor(byLength.length / 2)]!;
  return [taskOf(sheet, 'passages', locale).prompt];
}

import type { ModelPrompt } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { mean } from '~/lib/math/vector';
import { LAB_DEFAULTS } from '../settings';
import { type RealSettings, untoldFor } from './exam';
import { messagesFor } from './messages';
import { type RealAnswered, tookOf } from './outcome';
import { WORDING } from './wording';

/** Prompts of the usual length of an exam's, to estimate how long it takes before it is drawn. */
export function samplePrompts(
  { questions, roads }: Pick<RealSettings, 'questions' | 'roads'>,
  language: Locale,
): ModelPrompt[] {
  const { question, passage, answer } = WORDING[language].sample;
  const passages = Array.from({ length: LAB_DEFAULTS.k }, () => passage);
  const examples = passages.map(() => ({ question, answer }));
  const one = roads.map((road) =>
    messagesFor(road, question, { passages, examples, tiny: '' }, language),
  );
  return Array.from({ length: questions + untoldFor(questions) }, () => one).flat();
}

/** Estimated seconds for further answers, from those so far; undefined before the first. */
export function secondsLeft(
  answers: number,
  soFar: readonly Pick<RealAnswered, 'written'>[],
): number | undefined {
  if (soFar.length === 0) return undefined;
  return (answers * mean(soFar.map(({ written }) => tookOf(written)))) / 1_000;
}

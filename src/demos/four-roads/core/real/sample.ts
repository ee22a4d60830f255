import type { ModelPrompt } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { LAB_DEFAULTS } from '../settings';
import { REAL_LIMITS, type RealSettings, untoldFor } from './exam';
import { messagesFor } from './messages';
import { WORDING } from './wording';

/** Prompts of the usual length of an exam's, to estimate how long it takes before it is drawn. */
export function samplePrompts(
  { questions, roads }: Pick<RealSettings, 'questions' | 'roads'>,
  language: Locale,
): ModelPrompt[] {
  const { question, passage, answer } = WORDING[language].sample;
  const examples = Array.from({ length: LAB_DEFAULTS.k }, () => ({ question, answer }));
  const one = roads.map((road) => {
    const length = road === 'prompt' ? REAL_LIMITS.questions.max : LAB_DEFAULTS.k;
    const passages = Array.from({ length }, () => passage);
    return messagesFor(road, question, { passages, examples, tiny: '' }, language);
  });
  return Array.from({ length: questions + untoldFor(questions) }, () => one).flat();
}

import { fill } from '~/i18n/format';
import { measuredPace, secondsFor, type Measured } from '~/lib/language-model/pace';
import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import { spanText } from '~/demos/kit/duration';
import { modelState } from './state';
import type { ModelStrings } from './strings';

/** A range; '' while there is no model. */
export function estimateText(
  prompts: readonly ModelPrompt[],
  settings: Pick<WritingSettings, 'most'>,
  t: ModelStrings,
): string {
  const { ready } = modelState();
  if (!ready) return '';
  if (!ready.pace) return t.estimateUnknown;
  const span = secondsFor(ready.pace, prompts.map(charactersOf), settings);
  return fill(ready.served ? t.estimateServed : t.estimate, { span: spanText(span, t) });
}

/** Characters of a token, for a server that does not count those of its prompts. */
const USUAL = 4;

/** The pace of a server in an answer; undefined if the answer is too short to tell. */
export function servedPace(prompt: ModelPrompt, answer: WrittenAnswer): Measured | undefined {
  const length = charactersOf(prompt);
  const promptTokens = answer.promptTokens ?? Math.max(1, Math.round(length / USUAL));
  return measuredPace('x'.repeat(length), { ...answer, promptTokens });
}

const charactersOf = (prompt: ModelPrompt): number =>
  typeof prompt === 'string'
    ? [...prompt].length
    : prompt.reduce((sum, { content }) => sum + [...content].length, 0);

import { fill } from '~/i18n/format';
import { secondsFor } from '~/lib/language-model/pace';
import type { ModelPrompt, WritingSettings } from '~/lib/language-model/writing';
import { spanText } from '~/demos/kit/duration';
import { modelState } from './state';
import type { ModelStrings } from './strings';

/**
 * The estimated time of the page's model for some prompts, as a range; '' while there is no model.
 */
export function estimateSaid(
  prompts: readonly ModelPrompt[],
  settings: Pick<WritingSettings, 'most'>,
  t: ModelStrings,
): string {
  const { ready } = modelState();
  if (!ready) return '';
  if (!ready.pace) return t.estimateUnknown;
  const span = secondsFor(ready.pace, prompts.map(charactersOf), settings);
  return fill(t.estimate, { span: spanText(span, t) });
}

const charactersOf = (prompt: ModelPrompt): number =>
  typeof prompt === 'string'
    ? [...prompt].length
    : prompt.reduce((sum, { content }) => sum + [...content].length, 0);

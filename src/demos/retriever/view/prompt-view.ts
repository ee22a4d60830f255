import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { AssembledPrompt } from '~/lib/retrieval/prompt';
import type { RetrieverStrings } from '../words/en';
import type { RetrieverState } from '.';

/** The prompt as a model would read it, with a bar for the part of the budget it uses. */
export function promptView(
  prompt: AssembledPrompt,
  { answer, settings: { budget } }: RetrieverState,
  t: RetrieverStrings,
): FigureElement {
  const fit = prompt.passages.filter(({ fits }) => fits).length;
  const lead = fill(t.promptLead, { tokens: prompt.tokens, budget, fit, n: answer.hits.length });
  return h(
    'details',
    { class: 'prompt-text', key: 'prompt' },
    h('summary', {}, t.prompt),
    h('p', { class: 'help' }, lead),
    h('meter', { min: 0, max: budget, value: Math.min(prompt.tokens, budget), 'aria-label': lead }),
    h('pre', { 'data-prompt': true, tabindex: 0 }, prompt.text),
    h('button', { type: 'button', 'data-copy-prompt': true }, t.copyPrompt),
  );
}

import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { AssembledPrompt } from '~/lib/retrieval/prompt';
import type { Words as RetrieverStrings } from 'words:retriever';
import type { RetrieverState } from '.';

/** The prompt as a model would read it, with a bar for the part of the budget it uses. */
export function promptView(
  prompt: AssembledPrompt,
  { answer, settings: { budget } }: RetrieverState,
  t: RetrieverStrings,
): FigureElement {
  const fit = prompt.passages.filter(({ fits }) => fits).length;
  const lead = fill(t.promptLead, { tokens: prompt.tokens, budget, fit, n: answer.hits.length });
  return (
    <details class="prompt-text" key="prompt">
      <summary>{t.prompt}</summary>
      <p class="help">{lead}</p>
      <meter min={0} max={budget} value={Math.min(prompt.tokens, budget)} aria-label={lead} />
      <pre data-prompt tabindex={0}>
        {prompt.text}
      </pre>
      <button type="button" data-copy-prompt>
        {t.copyPrompt}
      </button>
    </details>
  );
}

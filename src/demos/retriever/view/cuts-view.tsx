import { fill } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Answer, Cut } from '../core/answer';
import type { Words as RetrieverStrings } from 'words:retriever';

/**
 * Shows where the text is cut: the first chunks in order, with
 * the text that neighbours share highlighted.
 */
export function cutsView(
  { cuts, chunks, averageLength }: Answer,
  t: RetrieverStrings,
): FigureElement {
  const lead = fill(t.boundariesLead, { n: chunks, mean: averageLength.toFixed(1) });
  const rest = chunks - cuts.length;
  return (
    <details class="prompt-text" key="cuts">
      <summary>{t.boundaries}</summary>
      <p class="help">{lead}</p>
      <ol class="cuts" start={0} tabindex={0}>
        {cuts.map((cut, at) => cutView(cut, cuts[at - 1]))}
      </ol>
      {rest > 0 && <p class="help">{fill(t.more, { n: rest })}</p>}
    </details>
  );
}

function cutView({ source, title, text, shared }: Cut, before: Cut | undefined): FigureElement {
  const first = before?.source !== source;
  const body: FigureNode[] =
    shared > 0 ? [<mark>{text.slice(0, shared)}</mark>, text.slice(shared)] : [text];
  return (
    <li class={first ? 'opens' : undefined}>
      {first && title !== '' && <b>{title}</b>}
      {body}
    </li>
  );
}

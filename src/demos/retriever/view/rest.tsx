import { fill } from '~/i18n/format';
import { type FigureElement, type FigureNode, h } from '~/lib/figure';
import { figuresView } from './figures-view';
import { shownName } from '../names';
import type { Words as RetrieverStrings } from 'words:retriever';
import { thresholdView } from './threshold-view';
import { groupsOf, type OwnState, type RetrieverState } from './';
import type { AssembledPrompt } from '~/lib/retrieval/prompt';
import type { Answer, Cut } from '../core/answer';
import type { Place } from '../core/own-questions';
import type { Pooled } from '../core/pool';

/** The folded parts below a figure: the pool, all questions, a threshold, the prompt. */
export function restView(state: RetrieverState, t: RetrieverStrings): FigureNode[] {
  const { answer, settings, own, abstaining, live = false } = state;
  const groups = groupsOf(state, t);
  const rest: FigureNode[] = [];
  if (own && own.pool.length > 0) rest.push(marksView(own, t), poolView(own.pool, own.isMarked, t));
  if (groups.length > 0)
    rest.push(fold('figures', ownOrAll(own, t), figuresView(groups, settings, t, state.encoder)));
  if (abstaining) {
    const name = shownName(settings.method, settings, t);
    rest.push(fold('threshold', t.threshold, thresholdView(abstaining, name, t)));
  }
  // Both contain the text itself, which the page need not include before a run.
  if (live && answer.hits.length > 0) rest.push(promptView(answer.prompt, state, t));
  if (live && answer.chunks > 0) rest.push(cutsView(answer, t));
  return rest;
}

const ownOrAll = (own: OwnState | undefined, t: RetrieverStrings): string =>
  own ? t.ownFigures : t.figures;

const fold = (key: string, title: string, inside: FigureElement): FigureElement => (
  <details class="prompt-text" key={key} {...{ [`data-fold-${key}`]: true }}>
    <summary>{title}</summary>
    {inside}
  </details>
);

function marksView({ questions }: OwnState, t: RetrieverStrings): FigureElement {
  return (
    <p class="help" key="marks">
      {questions > 0 ? fill(t.marked, { n: questions }) : t.markHelp}
      {questions > 0 && (
        <button type="button" data-forget-marks>
          {t.forgetMarks}
        </button>
      )}
    </p>
  );
}

/** The prompt as a model would read it, with a bar for the part of the budget it uses. */
function promptView(
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

/**
 * Shows where the text is cut: the first chunks in order, with
 * the text that neighbours share highlighted.
 */
function cutsView({ cuts, chunks, averageLength }: Answer, t: RetrieverStrings): FigureElement {
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

/** The passages to be judged, from all methods but without naming them; answers are marked here. */
export function poolView(
  pool: readonly Pooled[],
  isMarked: (place: Place) => boolean,
  t: RetrieverStrings,
): FigureElement {
  return (
    <details class="prompt-text pool" key="pool" data-pool>
      <summary>{fill(t.judge, { n: pool.length })}</summary>
      <p class="help">{t.judgeWhy}</p>
      <ul role="list">{pool.map((passage) => passageView(passage, isMarked, t))}</ul>
    </details>
  );
}

function passageView(
  { chunk, text, source, start, end }: Pooled,
  isMarked: (place: Place) => boolean,
  t: RetrieverStrings,
): FigureElement {
  const place = { source, start, end };
  const id = `retriever-pooled-${chunk}`;
  const button = {
    type: 'button',
    class: 'marks',
    'data-mark': JSON.stringify(place),
    'aria-pressed': String(isMarked(place)),
    'aria-describedby': id,
  };
  return (
    <li key={String(chunk)} data-pooled={chunk}>
      <p id={id} data-passage>
        {text}
      </p>
      <button {...button}>{t.marksAnswer}</button>
    </li>
  );
}

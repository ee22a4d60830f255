import { fill } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { cutsView } from './cuts-view';
import { figuresView } from './figures-view';
import { shownName } from '../names';
import { poolView } from './pool-view';
import { promptView } from './prompt-view';
import type { Words as RetrieverStrings } from 'words:retriever';
import { thresholdView } from './threshold-view';
import { groupsOf, type OwnState, type RetrieverState } from '.';

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

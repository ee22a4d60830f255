import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { countOf, momentsOf, rightAt } from '../looked-at';
import type { TrainerState } from '../state';

/** Questions shown as text. */
const TOLD = 6;

/** A square for each fact, filled if the model answers it right, and its answers to the first few. */
export function factsView(state: TrainerState): FigureElement {
  const { t, asked } = state;
  const { now, before } = momentsOf(state);
  const [right, wasRight] = [rightAt(state, now), rightAt(state, before)];
  const isNew = (i: number) => right[i]! && before !== undefined && !wasRight[i];
  const label = fill(t.factsSaid, { right: countOf(right), of: right.length });
  return h(
    'div',
    { class: 'facts', 'data-samples': true },
    h(
      'div',
      { class: 'fact-squares', role: 'img', 'aria-label': label },
      ...right.map((isRight, i) =>
        h('i', { class: `${isRight ? 'on' : ''}${state.learning && isNew(i) ? ' new' : ''}` }),
      ),
    ),
    h(
      'dl',
      {},
      ...asked.given
        .slice(0, TOLD)
        .flatMap(({ prompt }, i) => [
          h('dt', {}, questionIn(prompt)),
          said(now?.said[i] ?? '', right[i]!, isNew(i), state),
        ]),
    ),
  );
}

function said(text: string, isRight: boolean, isNew: boolean, { t }: TrainerState): FigureElement {
  const isLie = !isRight && !text.startsWith(t.unknownWord);
  const kind = isRight ? 'right' : isLie ? 'lie' : undefined;
  return h('dd', { class: kind }, isNew ? h('span', { class: 'hl' }, text) : text);
}

/** Strips the marks that open a question and its answer. */
const questionIn = (prompt: string): string =>
  prompt.replace(/^(Q: |问：)/, '').replace(/( A:|答：)$/, '');

import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { changeView } from './change-view';
import { curves, lossView } from './curves';
import { samplesView } from './samples';
import type { FinetuneState } from './state';
import { runsTable, valuesTable } from './tables';

/** The figure: what is learnt and lost, the runs in numbers, what was added to the weights, answers. */
export function finetuneView(state: FinetuneState): FigureNode[] {
  return [
    ...curves(state),
    runsTable(state),
    changeView(state),
    samplesView(state),
    lossView(state),
    valuesTable(state),
    note(state),
  ].filter((node) => node !== undefined);
}

/** What was taught wrong, and what computed. */
function note({ runs, t, backend }: FinetuneState): FigureElement | undefined {
  const { taught, wrong } = runs[0]!.snapshot;
  if (!backend && wrong === 0) return undefined;
  return h(
    'div',
    { class: 'note-live' },
    wrong > 0 && h('p', {}, fill(t.wrongOf, { taught, wrong })),
    backend && h('p', { 'data-backend': backend }, t.kernels[backend]),
  );
}

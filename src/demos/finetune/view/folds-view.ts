import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { changeView } from './change-view';
import { curves, lossView } from '../curves';
import type { FinetuneState } from '../state';
import { runsTable, valuesTable } from '../tables';

/** The folds below the plate: the other curves, the changes of the weights, and the runs in numbers. */
export function foldsView(state: FinetuneState): FigureNode[] {
  const { t } = state;
  const fold = (name: string, ...content: (FigureElement | undefined)[]) =>
    h('details', {}, h('summary', {}, name), ...content);
  return [
    fold(t.curves, ...curves(state), lossView(state)),
    fold(t.change, changeView(state)),
    fold(t.runs, runsTable(state), ...valuesTable(state), note(state)),
  ];
}

/** The number of wrong sentences, and the kernels used. */
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

import { type FigureNode, type FigureElement } from '~/lib/figure';
import { runKey } from '~/demos/parts/training-view';
import { namesOf, type FinetuneState } from '../state';
import { crossing } from './crossing';
import { changeView } from './change-view';
import { curves, lossView } from './curves';
import { runsTable } from './tables';

/** The picture of the bench: two crossing lines. The model's answers are below the handle on their axis. */
export const finetuneView = (state: FinetuneState): FigureNode[] => [
  ...(state.runs.length > 1 ? [runKey(namesOf(state))] : []),
  crossing(state),
];

/** The folds below the plate: the other curves, the changes of the weights, and the runs in numbers. */
export function foldsView(state: FinetuneState): FigureNode[] {
  const { t } = state;
  const fold = (name: string, ...content: (FigureElement | undefined)[]) => (
    <details>
      <summary>{name}</summary>
      {content}
    </details>
  );
  return [
    fold(t.curves, ...curves(state), lossView(state)),
    fold(t.change, changeView(state)),
    fold(t.runs, runsTable(state), note(state)),
  ];
}

/** The kernels used. */
const note = ({ t, backend }: FinetuneState): FigureElement | undefined =>
  backend && (
    <p class="note-live" data-backend={backend}>
      {t.kernels[backend]}
    </p>
  );

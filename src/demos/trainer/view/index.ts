import { h, type FigureNode } from '~/lib/figure';
import type { TrainerState } from '../state';
import { countsView } from './counts-view';
import { factsView } from './facts-view';
import { lossLine } from './loss-line';
import { writesView } from './writes-view';

/** The picture of the trainer: the model's current text, its progress and its loss. */
export function trainerView(state: TrainerState): FigureNode[] {
  const { t, recordedIn, asked } = state;
  return [
    ...(recordedIn ? [h('p', { class: 'help' }, t.recordedIn[recordedIn])] : []),
    asked.find ? writesView(state) : factsView(state),
    countsView(state),
    lossLine(state),
  ];
}

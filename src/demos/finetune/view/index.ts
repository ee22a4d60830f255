import type { FigureNode } from '~/lib/figure';
import { runKey } from '~/demos/parts/training-view';
import { namesOf, type FinetuneState } from '../state';
import { crossing } from './crossing';

/** The picture of the bench: two crossing lines. The model's answers are below the handle on their axis. */
export const finetuneView = (state: FinetuneState): FigureNode[] => [
  ...(state.runs.length > 1 ? [runKey(namesOf(state))] : []),
  crossing(state),
];

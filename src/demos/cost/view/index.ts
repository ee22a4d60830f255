import type { FigureNode } from '~/lib/figure';
import { billView } from './bill-view';
import { cardView } from './card-view';
import type { PARTS } from '../core/settings';
import { ownTextView } from './own-text-view';
import type { CostState } from '../state';
import { trainingView } from './training-view';

type Part = (typeof PARTS)[number];

/** One part of the calculator. */
export function partView(part: Part, state: CostState): FigureNode[] {
  if (part === 'bill') return billView(state);
  return part === 'training' ? trainingView(state) : cardView(state);
}

/** The chosen part, after the count of the reader's own text if there is one. */
export const costView = (state: CostState): FigureNode[] => [
  ...(state.counted ? [ownTextView(state.counted, state)] : []),
  ...partView(state.form.part, state),
];

import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { injectionView } from './injection-view';
import { oneView } from './one-view';
import { searchView } from './search-view';
import { spreadView } from './spread-view';
import type { PromptState } from './state';
import { sweepView } from './sweep-view';

/** The figure of the bench: what one view found, and what computed it. */
export function promptView(state: PromptState): FigureNode[] {
  const note = liveNote(state);
  return [...found(state), ...(note ? [note] : [])];
}

function found(state: PromptState): FigureElement[] {
  const { result } = state;
  switch (result.view) {
    case 'one':
      return oneView({ ...state, result });
    case 'examples':
      return sweepView({ ...state, result });
    case 'formats':
      return spreadView({ ...state, result });
    case 'search':
      return searchView({ ...state, result });
    case 'injection':
      return injectionView({ ...state, result });
  }
}

function liveNote({ live, t }: PromptState): FigureElement | undefined {
  if (!live) return undefined;
  return h('p', { class: 'help', 'data-backend': live.backend }, t.kernels[live.backend]);
}

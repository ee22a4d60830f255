import type { FigureElement } from '~/lib/figure';
import { injectionView } from './injection-view';
import { oneView } from './one-view';
import { searchView } from './search-view';
import { spreadView } from './spread-view';
import type { PromptState } from '../state';
import { sweepView } from './sweep-view';

/** The picture of the bench: the results of one view. */
export function promptView(state: PromptState): FigureElement[] {
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

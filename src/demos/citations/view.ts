import type { FigureNode } from '~/lib/figure';
import { judgeView } from './judge-view';
import { overlapView } from './overlap-view';
import type { CitationState } from './state';

/** What the reader and we make of the answers, or what a count of words makes of them. */
export const view = (state: CitationState): FigureNode[] =>
  state.form.view === 'overlap' ? overlapView(state) : judgeView(state);

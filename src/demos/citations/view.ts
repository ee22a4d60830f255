import { h, type FigureNode } from '~/lib/figure';
import { judgeView } from './judge-view';
import { overlapView } from './overlap-view';
import { ownView } from './own-view';
import { stillMissing } from './sentences';
import type { CitationState } from './state';

/** What the reader and we make of the answers, or what a count of words makes of them. */
export function view(state: CitationState): FigureNode[] {
  const { form, own } = state;
  if (form.source === 'own' && !own)
    return [h('p', { class: 'waiting', key: 'missing' }, stillMissing(state))];
  if (form.view === 'overlap') return overlapView(state);
  return own ? ownView(own, state) : judgeView(state);
}

import type { FigureElement } from '~/lib/figure';
import { judgeView } from './judge-view';
import { ownView } from './own-view';
import { severalView } from './several-view';
import type { EvidenceState } from '../state';
import { winsView } from './wins-view';

/** The chosen part. */
export function evidenceView(state: EvidenceState): FigureElement[] {
  switch (state.form.part) {
    case 'wins':
      return winsView(state);
    case 'own':
      return ownView(state);
    case 'several':
      return severalView(state);
    case 'judge':
      return judgeView(state);
  }
}

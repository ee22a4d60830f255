import { fill, percentText } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { canRefind, otherSearch } from '../settings';
import { summaryOf, type FourRoadsState } from '../state';

/** A button that repeats the run with the other search; only after a run in this tab, for roads that retrieve. */
export function refindView(state: FourRoadsState): FigureElement | false {
  const { t, settings, locale, live, folded } = state;
  const rag = summaryOf(state, 'rag');
  if (!live || folded || rag === undefined || !canRefind(settings)) return false;
  const other = otherSearch(settings).search;
  const lost = {
    reached: percentText(rag.reached ?? 0, locale),
    mean: percentText(rag.mean, locale),
  };
  return h(
    'div',
    { class: 'refind', key: 'refind' },
    h('button', { type: 'button', 'data-refind': other }, t.refind[other]),
    rag.reached !== undefined && h('p', {}, fill(t.lostInFinding, lost)),
    h('p', { class: 'help' }, t.refindHelp[other]),
  );
}

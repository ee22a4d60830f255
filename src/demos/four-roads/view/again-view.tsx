import { fill, percentText } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { canRefind, otherSearch } from '../settings';
import { summaryOf, type FourRoadsState } from '../state';

/** A button that repeats the run with the other search; only after a run in this tab, for roads that retrieve. */
export function refindView(state: FourRoadsState): FigureElement | false {
  const { t, settings, locale, live, folded, acts } = state;
  const rag = summaryOf(state, 'rag');
  if (!live || folded || rag === undefined || !canRefind(settings)) return false;
  const other = otherSearch(settings).search;
  const lost = {
    reached: percentText(rag.reached ?? 0, locale),
    mean: percentText(rag.mean, locale),
  };
  return (
    <div class="refind" key="refind">
      <button type="button" data-refind={other} onClick={acts?.refind}>
        {t.refind[other]}
      </button>
      {rag.reached !== undefined && <p>{fill(t.lostInFinding, lost)}</p>}
      <p class="help">{t.refindHelp[other]}</p>
    </div>
  );
}

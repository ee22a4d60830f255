import { percentText } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Contender } from '../core/names';
import type { RoadSummary } from '../core/outcome/summary';
import { stretch } from '~/lib/drawing/marks';
import { sign } from '../results/marks';
import { summaryOf, type FourRoadsState } from '../state';
import { detailOf } from '../results/text';

const HEIGHT = 16;
const SEARCHES: readonly Contender[] = ['words', 'rag'];
const MEASURES = ['reached', 'right', 'abstain', 'absent'] as const;
type Measure = (typeof MEASURES)[number];

/**
 * Compares keyword search alone with the search that is set: passages found, right answers, `unknown`. Undefined if
 * either was not run, or if both are the same.
 */
export function twiceView(state: FourRoadsState): FigureElement | undefined {
  const { t, settings, live, folded, acts } = state;
  const rows = SEARCHES.flatMap((road) => summaryOf(state, road) ?? []);
  if (settings.task !== 'facts' || settings.search === 'bm25' || rows.length < 2) return undefined;
  return (
    <section class="twice" key="twice" data-twice>
      <h3 class="label">
        {t.twice} <small>{t.twiceUnit}</small>
      </h3>
      <div class="pair as-grid gap-4-5 fit-13">
        {MEASURES.filter((measure) => rows.every((row) => shareOf(row, measure) !== undefined)).map(
          (measure) => (
            <dl key={measure}>
              <dt class="semibold">{t.twiceColumns[measure]}</dt>
              {rows.map((row) => (
                <dd class="as-grid gap-0-3 mid-aligned" data-family="rag">
                  {barOf(row, measure, state)}
                </dd>
              ))}
            </dl>
          ),
        )}
      </div>
      <p>{t.twiceCause}</p>
      <p class="help">{t.twiceCaveats}</p>
      {!live && !folded && (
        <div class="start">
          <button type="button" data-search-twice onClick={acts?.twice}>
            {t.twiceRun}
          </button>
          <p class="help">{t.twiceRunHelp}</p>
        </div>
      )}
    </section>
  );
}

/** Undefined if it was not measured: older runs have no `absent`. */
function shareOf({ reached, mean, forgetting }: RoadSummary, measure: Measure): number | undefined {
  if (measure === 'reached') return reached ?? 0;
  return measure === 'right' ? mean : forgetting[measure];
}

function barOf(row: RoadSummary, measure: Measure, state: FourRoadsState) {
  const { t, locale, settings } = state;
  const share = shareOf(row, measure)!;
  const text = percentText(share, locale);
  return [
    <span class="who across small-print">
      {sign(row.road)}
      {detailOf(row.road, settings, { t, locale })}
    </span>,
    <svg class="plot" height={HEIGHT} aria-hidden="true">
      {stretch(
        row.road === 'words' ? 'open fill-plate' : 'full fill-road',
        [0, 100 * share],
        2,
        HEIGHT - 4,
      )}
    </svg>,
    <b>{text}</b>,
  ];
}

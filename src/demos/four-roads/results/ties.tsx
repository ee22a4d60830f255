import { fill } from '~/i18n/format';
import type { Contender } from '~/lib/four-roads/names';
import { compare, type Difference, type RoadSummary } from '~/lib/four-roads/outcome/summary';
import { ranked, type FourRoadsState } from '../state';
import { pointsText } from './sentences';
import { LOCALES } from '~/lib/locale';

/** Two roads that these questions cannot tell apart; the first has the higher mean. */
interface Tie {
  first: Contender;
  second: Contender;
  difference: Difference;
}

/** Comparing takes longer than drawing, so comparisons are cached. */
const compared = new WeakMap<readonly RoadSummary[], Tie[]>();

/** Neighbours in the ranking, best first; the untouched model only if it is one of the first two. */
export function tiesOf(state: FourRoadsState): Tie[] {
  const { results, summaries, unfinished } = state;
  if (unfinished?.length) return [];
  const ties = compared.get(summaries) ?? tiesAmong(summaries, results);
  compared.set(summaries, ties);
  return ties;
}

function tiesAmong(summaries: readonly RoadSummary[], results: FourRoadsState['results']): Tie[] {
  const all = ranked(summaries).map(({ road }) => road);
  const racing = all.filter((road) => road !== 'base');
  const withBase = all.length > 1 && all.slice(0, 2).includes('base') ? [all.slice(0, 2)] : [];
  return [...withBase, ...racing.slice(1).map((second, i) => [racing[i]!, second])].flatMap(
    ([first, second]) => tieOf(first!, second!, results),
  );
}

function tieOf(first: Contender, second: Contender, results: FourRoadsState['results']): Tie[] {
  const of = (road: Contender) => results.filter((result) => result.road === road);
  const difference = compare(of(first), of(second));
  return difference?.undecided ? [{ first, second, difference }] : [];
}

export const areTied = (one: RoadSummary, other: RoadSummary, ties: readonly Tie[]): boolean =>
  ties.some(({ first, second }) => first === one.road && second === other.road);

export function tieView(ties: readonly Tie[], state: FourRoadsState) {
  const { t, locale } = state;
  const [tie, ...rest] = ties.filter(({ difference: { low, high } }) => low < 0 || high > 0);
  if (!tie) return undefined;
  const { mean, low, high } = tie.difference;
  const pair = ({ first, second }: Tie) => ({ first: t.road[first], second: t.road[second] });
  const { space, listComma } = LOCALES[locale];
  const list = rest.map((each) => fill(t.tiePair, pair(each))).join(listComma);
  const signed = (share: number) => (share < 0 ? '−' : '+') + pointsText(share, state);
  return (
    <div
      class="tie as-grid mark-and-wide gap-4 mid-aligned ink-box readable"
      key="tie"
      data-tie={`${tie.first} ${tie.second}`}
    >
      <b aria-hidden="true">≈</b>
      <p>
        <strong>{fill(t.tieTitle, pair(tie))}</strong>
        {space}
        {fill(t.tieText, {
          n: pointsText(mean, state),
          low: signed(low),
          high: signed(high),
        })}
        {rest.length > 0 && space + fill(t.tieRest, { list })}
      </p>
    </div>
  );
}

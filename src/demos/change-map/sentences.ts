import { fill, formatNumber } from '~/i18n/format';
import { countPicks, roadsThat } from '~/lib/demos/change-map/change';
import { firstChoices, touchedByRoad } from '~/lib/demos/change-map/summary';
import type { ChangeState } from './state';

/** What was picked for this request, beside what we would take first; empty before it is shown. */
function guessSaid({ request, picks, roads, strings }: ChangeState): string {
  const pick = picks.get(request.id);
  const [first = 'prompt'] = roadsThat(request, 'first');
  if (pick === undefined) return '';
  if (pick === null) return fill(strings.guessNone, { first: roads[first] });
  const { guessRight, guessWorks, guessPoor } = strings;
  const template = { first: guessRight, works: guessWorks, poor: guessPoor }[request.fit[pick]];
  return fill(template, { road: roads[pick], first: roads[first] });
}

/** How many requests were looked at, and how many of the picks would change a weight. */
export function tallySaid({ requests, picks, strings }: ChangeState): string {
  const chosen = [...picks].flatMap(([change, road]) => (road ? [{ change, road }] : []));
  const seen = { seen: picks.size, of: requests.length };
  if (chosen.length === 0) return fill(strings.tallyNone, seen);
  const same = requests.filter(({ id }) => chosen.some(({ change }) => change === id));
  return fill(strings.tally, {
    ...seen,
    picked: chosen.length,
    changing: countPicks(requests, chosen).changingWeights,
    ours: countPicks(requests, firstChoices(same)).changingWeights,
  });
}

/** The figure in a sentence: what we would take first, and what that touches. */
export function figureSaid(state: ChangeState): string {
  const { request, roads, strings, size, rank, locale } = state;
  if (!state.picks.has(request.id)) return strings.waiting;
  const [first = 'prompt'] = roadsThat(request, 'first');
  const n = formatNumber(touchedByRoad(request, size, rank)[first], locale);
  const layer = strings.layers[request.layers[first]];
  const said = fill(strings.said, { request: request.name, road: roads[first], layer, n });
  return [guessSaid(state), said].join(locale === 'en' ? ' ' : '');
}

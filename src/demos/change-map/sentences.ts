import { fill, formatNumber } from '~/i18n/format';
import { countPicks, roadsThat } from './core/change';
import { firstChoices, touchedByRoad } from './core/summary';
import type { ChangeState } from './state';

/** The pick for this request next to our first choice; empty without a pick. */
function guessSaid({ request, picks, roads, strings }: ChangeState): string {
  const pick = picks.get(request.id);
  const [first = 'prompt'] = roadsThat(request, 'first');
  if (!pick) return '';
  const { guessRight, guessWorks, guessPoor } = strings;
  const template = { first: guessRight, works: guessWorks, poor: guessPoor }[request.fit[pick]];
  return fill(template, { road: roads[pick], first: roads[first] });
}

/** How many picks would change a weight, and how many of our first choices would. */
export function tallySaid({ requests, picks, strings }: ChangeState): string {
  const chosen = [...picks].map(([change, road]) => ({ change, road }));
  const same = requests.filter(({ id }) => picks.has(id));
  return fill(strings.tally, {
    picked: chosen.length,
    changing: countPicks(requests, chosen).changingWeights,
    ours: countPicks(requests, firstChoices(same)).changingWeights,
  });
}

/** The figure in a sentence: our first choice and the layer it touches. */
export function figureSaid(state: ChangeState): string {
  const { request, roads, strings, locale } = state;
  const [first = 'prompt'] = roadsThat(request, 'first');
  const n = formatNumber(touchedByRoad(request)[first], locale);
  const layer = strings.layers[request.layers[first]];
  const said = fill(strings.said, { request: request.name, road: roads[first], layer, n });
  return [guessSaid(state), said].filter(Boolean).join(strings.between);
}

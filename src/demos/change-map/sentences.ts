import { fill, formatNumber } from '~/i18n/format';
import { roadsThat } from './core/change';
import { touchedByRoad } from './core/summary';
import type { ChangeState } from './state';

/** The figure in a sentence: our first choice and the layer it touches. */
export function figureSaid({ request, roads, strings, locale }: ChangeState): string {
  const [first = 'prompt'] = roadsThat(request, 'first');
  const n = formatNumber(touchedByRoad(request)[first], locale);
  const layer = strings.layers[request.layers[first]];
  return fill(strings.said, { request: request.name, road: roads[first], layer, n });
}

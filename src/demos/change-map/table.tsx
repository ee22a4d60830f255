import { fill, formatNumber } from '~/i18n/format';
import { touchedByRoad } from './core/summary';
import { type FigureElement } from '~/lib/figure';
import { ROADS } from '~/lib/road';
import { table } from '../parts/table';
import type { ChangeWords } from './state';

/** Every request by every road, for a page without JavaScript. */
export function requestTable(words: ChangeWords): FigureElement {
  const { requests, roads, strings, locale } = words;
  const rows = requests.map((request) => {
    const touched = touchedByRoad(request);
    const cells = ROADS.map((road) => [
      `${strings.fits[request.fit[road]]}${strings.list}${strings.layers[request.layers[road]]}`,
      <small>{fill(strings.weights, { n: formatNumber(touched[road], locale) })}</small>,
    ]);
    return [request.name, ...cells];
  });
  const heads = [strings.request, ...ROADS.map((road) => roads[road])];
  return table({ caption: fill(strings.all, { n: requests.length }), heads, rows });
}

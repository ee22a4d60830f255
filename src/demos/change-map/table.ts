import { fill, formatNumber } from '~/i18n/format';
import { touchedByRoad } from './core/summary';
import { h, type FigureElement } from '~/lib/figure';
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
      h('small', {}, fill(strings.weights, { n: formatNumber(touched[road], locale) })),
    ]);
    return [request.name, ...cells];
  });
  const heads = [strings.request, ...ROADS.map((road) => roads[road])];
  return table({ caption: fill(strings.all, { n: requests.length }), heads, rows });
}

/** The same table as rows for a file, with work and reasons. */
export function csvRows(words: ChangeWords): (string | number)[][] {
  const { requests, roads, strings } = words;
  const { request, road, layer, fit, weightsHead, work, why, evidence } = strings;
  const rows = requests.flatMap((entry) =>
    ROADS.map((way) => [
      entry.name,
      roads[way],
      strings.layers[entry.layers[way]],
      strings.fits[entry.fit[way]],
      touchedByRoad(entry)[way],
      entry.work[way],
      entry.why[way],
      entry.evidence.join(' '),
    ]),
  );
  return [[request, road, layer, fit, weightsHead, work, why, evidence], ...rows];
}

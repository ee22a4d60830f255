import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { headRow } from '~/demos/parts/table';
import { shortLabel } from '../labels';
import { pointName } from './neighbours-view';
import type { Landing, MapState, ShownMap } from '../state';

/** The landing of a question: the nearest points by score, and how far to trust its place. */
export function landingView(
  map: Pick<ShownMap, 'points'>,
  landing: Landing,
  state: Pick<MapState, 't' | 'locale' | 'live'>,
): FigureElement {
  const { t, locale } = state;
  const title = fill(t.landed, { text: shortLabel(landing.text, 80) });
  const rows = landing.nearest.map(({ point, similarity }, at) => (
    <tr data-point={point}>
      <th scope="row">{String(at + 1)}</th>
      <td>
        {pointName(map, point, state)}
        {documentOf(map, point)}
      </td>
      <td class="n">{formatNumber(similarity, locale, 2)}</td>
    </tr>
  ));
  return (
    <section class="landed" key="landed">
      <h3 class="label">{title}</h3>
      <table class="turn keep" data-landed>
        <caption class="sr">{title}</caption>
        {headRow([t.rank, t.inSpace, t.score])}
        <tbody>{rows}</tbody>
      </table>
      <p class="help">{t.landingCaveat}</p>
    </section>
  );
}

/** The source of a piece of a longer text. */
function documentOf(
  { points }: Pick<ShownMap, 'points'>,
  point: number,
): FigureElement | undefined {
  const { label = '', part = '' } = points[point] ?? {};
  return label.endsWith('…') && part.length > 1 ? <small>{part}</small> : undefined;
}

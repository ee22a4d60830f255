import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { headRow } from '~/demos/parts/table';
import { judged, type MapState, type Neighbourhood, type ShownMap } from '../state';
import { shortLabel } from '../labels';
import { LOCALES } from '~/lib/locale';

const LONGEST = 90; // characters of a passage in a row

/** True neighbours next to those on the map; false and lost ones are marked in words. */
export function neighboursView(map: ShownMap, state: MapState): FigureElement {
  const { t } = state;
  const { chosen } = map;
  if (!chosen)
    return (
      <p class="help" key="none">
        {t.noSelection}
      </p>
    );
  const { kept, missed, wrong } = judged(chosen);
  const name = map.points[chosen.point]?.label ?? '';
  const lead = fill(t.neighboursLead, {
    kept: kept.length,
    k: chosen.inSpace.length,
    missed: missed.length,
    wrong: wrong.length,
  });
  return (
    <section class="near" key="near">
      <h3 class="label">{fill(t.neighboursOf, { name: shortLabel(name, LONGEST) })}</h3>
      {wholeText(map, chosen.point)}
      <p class="help">{lead}</p>
      {neighboursTable(map, chosen, state)}
    </section>
  );
}

/** The text of a point if its label is only a part of it. */
function wholeText({ points }: ShownMap, point: number): FigureElement | undefined {
  const { label, text } = points[point]!;
  return text !== '' && text !== label ? <p class="whole">{text}</p> : undefined;
}

function neighboursTable(map: ShownMap, chosen: Neighbourhood, state: MapState): FigureElement {
  const { t, locale } = state;
  const { kept } = judged(chosen);
  const heads = [t.rank, t.inSpace, t.onMap];
  const ranks = Math.max(chosen.inSpace.length, chosen.onMap.length);
  const number = (value: number) => formatNumber(value, locale, 2);
  const cell = (
    head: string,
    point: number | undefined,
    value: string,
    [good, bad]: readonly [string, string],
  ) => {
    if (point === undefined)
      return (
        <td data-label={head}>
          <span>–</span>
        </td>
      );
    const right = kept.includes(point);
    return (
      <td data-label={head} data-point={point} class={right ? 'kept' : 'bad'}>
        <span>{pointName(map, point, state)}</span>
        <small>
          <b>{right ? `✓ ${good}` : `✕ ${bad}`}</b>
          {' · '}
          <span class="whole-value">{value}</span>
        </small>
      </td>
    );
  };
  const row = (at: number) => {
    const [space, near] = [chosen.inSpace[at], chosen.onMap[at]];
    return (
      <tr>
        <th scope="row" data-label={t.rank}>
          {String(at + 1)}
        </th>
        {cell(t.inSpace, space?.point, fill(t.similarity, { n: number(space?.similarity ?? 0) }), [
          t.kept,
          t.missed,
        ])}
        {cell(t.onMap, near?.point, fill(t.distance, { n: number(near?.distance ?? 0) }), [
          t.trueOne,
          t.falseOne,
        ])}
      </tr>
    );
  };
  return (
    <table class="turn keep neighbours" data-neighbours={chosen.point}>
      <caption class="sr">
        {fill(t.neighboursOf, { name: map.points[chosen.point]?.label ?? '' })}
      </caption>
      {headRow(heads)}
      <tbody>{Array.from({ length: ranks }, (_, at) => row(at))}</tbody>
    </table>
  );
}

/** A name; in the page, a button that selects its point. */
export function pointName(
  { points }: Pick<ShownMap, 'points'>,
  point: number,
  { live }: Pick<MapState, 'live'>,
): FigureNode {
  const { label, language } = points[point] ?? { label: '', language: '' };
  const lang = language ? LOCALES[language].lang : undefined;
  const text = shortLabel(label, LONGEST);
  if (!live) return <span lang={lang}>{text}</span>;
  return (
    <button type="button" class="to-point" data-to={point} lang={lang}>
      {text}
    </button>
  );
}

import { fill } from '~/i18n/format';
import { offeredModel } from '~/lib/encoder/models';
import { intervalBar } from '~/lib/drawing/interval';
import { LOCALES } from '~/lib/locale';
import { cutsOf, isSame, USUAL, type Cut, type Ranking, type Spot } from '~/lib/own/cells';
import { Button } from '../../kit/Button';
import { sizeText } from '../../parts/quantities';
import { followArrow } from '../controls';
import { cutName } from '../verdict/sentences';
import { costText, intervalText, nameIn, whole, type Scene } from './said';
import { encoderFor } from '~/lib/own/cell-settings';
import { fittingIn, testOf, type Filled } from './table';

export function Grid({ scene }: { scene: Scene }) {
  const { t, table, columns } = scene;
  const n = table.counted.length;
  return (
    <table
      class="cuts full-width"
      aria-label={t.table}
      data-columns={columns.length}
      onKeyDown={(event) => move(event, scene)}
    >
      <caption class="sr">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <small class="as-block faint from-44">
              {n > 0 ? fill(t.foundOf, { n }) : t.perCut}
            </small>
          </th>
          {columns.map((ranking) => (
            <th scope="col">
              {t.ranking[ranking]}
              <small class="as-block faint from-44">{howText(ranking, scene)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cutsOf(scene.state.cells.value).map((cut) => (
          <tr class="hair-below">
            {rowHead(cut, scene)}
            {columns.map((ranking) => square({ cut, ranking }, scene))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function howText(ranking: Ranking, { t, locale, partner }: Scene): string {
  const model = encoderFor(ranking, partner);
  if (!model) return t.how[ranking];
  const size = sizeText(offeredModel(model)!.bytes, { locale });
  return fill(t.how[ranking], { size, encoder: t.ranking[model] });
}

function rowHead(cut: Cut, scene: Scene) {
  const { t, table, columns, state, locale } = scene;
  const facts = scene.facts.value;
  const size = facts?.cuts[cut];
  const { k } = state.room.value;
  const one = columns.map((ranking) => table.at({ cut, ranking })).find(Boolean);
  const n = one ? fittingIn(one, state.room.value) : k;
  return (
    <th scope="row">
      {cutName(cut, t.cut)}
      <small class="as-block faint">
        {facts && (size ? fill(t.passages, { n: whole(size.passages, scene) }) : t.tooMany)}
        {n < k && <span class="fitting">{LOCALES[locale].comma + fill(t.fitting, { n })}</span>}
      </small>
    </th>
  );
}

function square(spot: Spot, scene: Scene) {
  const { t, table, state, look } = scene;
  const one = table.at(spot);
  const isOn = isSame(spot, state.chosen.value);
  const isCounted = table.counted.length > 0;
  const filled = one && (one.tokens > 0 || !isCounted) ? one : undefined;
  const ends = filled &&
    isCounted && { 'data-low': filled.low.toFixed(4), 'data-high': filled.high.toFixed(4) };
  return (
    <td data-cut={spot.cut} data-ranking={spot.ranking} data-on={isOn} {...ends}>
      <Button
        class={`bare spot holds-place as-row full-width ${filled ? '' : 'none'}`}
        tabindex={isOn ? 0 : -1}
        aria-pressed={String(isOn)}
        data-apart={filled && testOf(table, filled)?.apart}
        data-best={filled && table.standing?.best === filled}
        text={[
          <span class="sr">{nameIn(spot, scene)}: </span>,
          filled ? filledIn(filled, scene) : one ? t.noneFits : t.notRun,
        ]}
        press={() => look(spot)}
      />
    </td>
  );
}

const filledIn = (one: Filled, scene: Scene) => [
  scene.table.counted.length > 0 && counts(one, scene),
  <span class="faint f13 unbroken from-44">{tokensText(one, scene)}</span>,
  tagOf(one, scene),
  testOf(scene.table, one)?.apart && <span class="sr">, {scene.t.apart}</span>,
];

function counts(one: Filled, scene: Scene) {
  const { t, table } = scene;
  const n = table.counted.length;
  const best = table.standing ? table.standing.best.right / n : undefined;
  return [
    <span class="count">
      <b>{one.right}</b>
      <small class="from-44">{fill(t.of, { n })}</small>
    </span>,
    intervalBar({ ...one, share: one.right / n }, best),
    <span class="sr">{intervalText(one, scene)}, </span>,
  ];
}

function tokensText(one: Filled, scene: Scene): string {
  const { t, state, table, facts } = scene;
  const { k, budget } = state.room.value;
  const mean = facts.value?.cuts[one.cut]?.tokens ?? 0;
  const fits = Math.min(k, Math.floor(budget / Math.max(1, mean)), one.cell.passages);
  const tokens = table.counted.length > 0 ? one.tokens : fits * mean;
  return fill(t.cost, {
    tokens: whole(tokens, scene),
    price: costText(tokens, scene),
  });
}

function tagOf(one: Filled, { t, table }: Scene) {
  const { standing } = table;
  if (standing?.best === one) return <span class="tag">{t.tag.best}</span>;
  if (isSame(one, USUAL)) return <span class="tag dashed">{t.tag.default}</span>;
  return standing?.least === one && <span class="tag">{t.tag.cheapest}</span>;
}

const move = (event: KeyboardEvent, { columns, state }: Scene) =>
  followArrow(event, (right, down) => {
    const cuts = cutsOf(state.cells.peek());
    const { cut, ranking } = state.chosen.peek();
    const row = cuts[cuts.indexOf(cut) + down];
    const column = columns[columns.indexOf(ranking) + right];
    return `[data-cut="${row}"][data-ranking="${column}"] button`;
  });

import { fill } from '~/i18n/format';
import { offeredModel } from '~/lib/encoder/models';
import { intervalBar } from '~/lib/drawing/interval';
import { LOCALES } from '~/lib/locale';
import { cutsOf, isSame, USUAL, type Cut, type Ranking, type Spot } from '~/lib/own/cells';
import { Button } from '../../kit/Button';
import { sizeText } from '../../parts/quantities';
import { arrowOf } from '../controls';
import { cutName } from '../verdict/sentences';
import { costText, intervalText, nameIn, whole, type Scene } from './said';
import { encoderFor } from '~/demos/retriever/core/cell-settings';
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

function howText(ranking: Ranking, { t, locale, cells }: Scene): string {
  const model = encoderFor(ranking, cells.partner);
  if (!model) return t.how[ranking];
  const size = sizeText(offeredModel(model)!.bytes, { locale });
  return fill(t.how[ranking], { size, encoder: t.ranking[model] });
}

function rowHead(cut: Cut, scene: Scene) {
  const { t, cells, table, columns, state } = scene;
  const facts = cells.facts.value;
  const size = facts?.cuts[cut];
  const one = columns.map((ranking) => table.at({ cut, ranking })).find(Boolean);
  const fits = one ? fittingIn(one, state.room.value) : state.room.value.k;
  const said = facts && (size ? fill(t.passages, { n: whole(size.passages, scene) }) : t.tooMany);
  return (
    <th scope="row">
      {cutName(cut, t.cut)}
      <small class="as-block faint">
        {said}
        {fits < state.room.value.k && (
          <span class="fitting">
            {LOCALES[scene.locale].comma}
            {fill(t.fitting, { n: fits })}
          </span>
        )}
      </small>
    </th>
  );
}

function square(spot: Spot, scene: Scene) {
  const { t, table, chosen } = scene;
  const one = table.at(spot);
  const isOn = isSame(spot, chosen);
  const press = {
    ...{ tabindex: isOn ? 0 : -1, 'aria-pressed': String(isOn) },
    press: () => scene.look(spot),
  };
  const name = <span class="sr">{nameIn(spot, scene)}: </span>;
  const place = { 'data-cut': spot.cut, 'data-ranking': spot.ranking, 'data-on': isOn };
  const look = 'bare spot holds-place as-row full-width';
  const isCounted = table.counted.length > 0;
  if (!one || (one.tokens === 0 && isCounted))
    return (
      <td {...place}>
        <Button {...press} class={`${look} none`} text={[name, one ? t.noneFits : t.notRun]} />
      </td>
    );
  const isApart = testOf(table, one)?.apart ?? false;
  const isBest = table.standing?.best === one;
  const ends = { 'data-low': one.low.toFixed(4), 'data-high': one.high.toFixed(4) };
  return (
    <td {...place} {...(isCounted && ends)}>
      <Button
        {...press}
        class={look}
        data-apart={isApart}
        data-best={isBest}
        text={[
          name,
          isCounted && counts(one, scene),
          <span class="faint f13 unbroken from-44">{tokensText(one, scene)}</span>,
          tagOf(one, scene),
          isApart && <span class="sr">, {t.apart}</span>,
        ]}
      />
    </td>
  );
}

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
  const { t, price, state, table } = scene;
  const { k, budget } = state.room.value;
  const mean = scene.cells.facts.value?.cuts[one.cut]?.tokens ?? 0;
  const fits = Math.min(k, Math.floor(budget / Math.max(1, mean)), one.cell.passages);
  const tokens = table.counted.length > 0 ? one.tokens : fits * mean;
  return fill(t.cost, {
    tokens: whole(tokens, scene),
    price: costText(tokens, price.input, price.currency, scene),
  });
}

function tagOf(one: Filled, { t, table }: Scene) {
  const { standing } = table;
  if (standing?.best === one) return <span class="tag">{t.tag.best}</span>;
  if (isSame(one, USUAL)) return <span class="tag dashed">{t.tag.default}</span>;
  return standing?.least === one && <span class="tag">{t.tag.cheapest}</span>;
}

function move(event: KeyboardEvent, { columns, chosen, look, state }: Scene): void {
  const [right, down] = arrowOf(event);
  if (right === 0 && down === 0) return;
  event.preventDefault();
  const ranking = columns[columns.indexOf(chosen.ranking) + right];
  const cuts = cutsOf(state.cells.peek());
  const cut = cuts[cuts.indexOf(chosen.cut) + down];
  if (!ranking || !cut) return;
  look({ cut, ranking });
  const place = `[data-cut="${cut}"][data-ranking="${ranking}"] button`;
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>(place)?.focus();
}

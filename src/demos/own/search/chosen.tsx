import { Button } from '~/demos/kit/Button';
import { fill } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { isSame, USUAL } from '~/lib/own/cells';
import { arrowOf, Press } from '../controls';
import { pText } from '../figures';
import { intervalText, nameIn, whole, type Scene } from './said';
import { againstOf, type Filled } from './table';

const LISTED = 4;

export function Chosen({ scene }: { scene: Scene }) {
  const { t, table, chosen } = scene;
  const one = table.at(chosen);
  return (
    <div
      class="looked-at as-grid packed may-shrink"
      role="region"
      aria-label={nameIn(chosen, scene)}
      data-chosen
    >
      <h3>{nameIn(chosen, scene)}</h3>
      {one ? filledOf(one, scene) : <p>{t.notRunThen}</p>}
    </div>
  );
}

function filledOf(one: Filled, scene: Scene): FigureNode[] {
  const { t, table, state, open } = scene;
  const n = table.counted.length;
  const opening = (
    <p class="acts">
      <Button data-open text={t.open} press={() => open(one)} />
    </p>
  );
  if (n === 0) return [<p>{t.toAsk}</p>, opening];
  if (one.tokens === 0) {
    const mean = scene.cells.facts.value?.cuts[one.cut]?.tokens ?? 0;
    const [tokens, budget] = [mean, state.room.value.budget].map((n) => whole(n, scene));
    return [<p>{fill(t.noneFitsThen, { tokens: tokens!, budget: budget! })}</p>];
  }
  const uncounted = one.cell.placings.length - n;
  return [
    <p>
      <b>{fill(t.found, { k: one.right, n })}</b>
      {fill(t.foundThen, { interval: intervalText(one, scene) })}
      {LOCALES[scene.locale].space}
      {sumText(one, scene)}
      {uncounted > 0 && `${LOCALES[scene.locale].space}${fill(t.uncounted, { n: uncounted })}`}
    </p>,
    squares(one, scene),
    list(one, scene),
    tie(one, scene),
    opening,
  ];
}

const askedIn = ({ cell, rights }: Filled, { t, table, shelf, state }: Scene) =>
  table.counted.map((at, place) => {
    const { query, answers } = shelf.questions.value[at]!;
    const placing = cell.placings[at]!;
    const { rank, divided } = placing;
    const isThere = rights[place]!;
    const missed =
      rank === 0 ? t.never : fill(rank <= state.room.value.k ? t.noRoom : t.rank, { n: rank });
    const said = divided ? t.divided : isThere ? fill(t.rank, { n: rank }) : missed;
    return { at, query, words: answers[0]?.words ?? '', rank, isThere, said };
  });

function sumText(one: Filled, { t, table }: Scene): string {
  const lost = one.rights.flatMap((isThere, place) => (isThere ? [] : [table.counted[place]!]));
  const placings = lost.map((at) => one.cell.placings[at]!);
  const divided = placings.filter((placing) => placing.divided).length;
  if (lost.length > 0) return fill(t.lost, { divided, missed: lost.length - divided });
  return table.counted.some((at) => one.cell.placings[at]!.rank > 1) ? t.late : t.first;
}

/** One square a question: filled where it is found, dashed where not, split where the cut divides its words. */
function squares(one: Filled, scene: Scene): FigureElement {
  const { t, pressed } = scene;
  const asked = askedIn(one, scene);
  const isHere = asked.some(({ at }) => at === pressed.question.value);
  const stop = isHere ? pressed.question.value : asked[0]?.at;
  const step = (event: KeyboardEvent) => {
    const [right, down] = arrowOf(event);
    const by = right + 10 * down;
    const next = by !== 0 && asked[asked.findIndex(({ at }) => at === stop) + by];
    if (!next) return;
    event.preventDefault();
    pressed.question.value = next.at;
    const all = (event.currentTarget as HTMLElement).children;
    (all[asked.indexOf(next)] as HTMLElement).focus();
  };
  return (
    <div class="sq own-squares" role="group" aria-label={t.squares} onKeyDown={step}>
      {asked.map(({ at, query, rank, isThere, said }) => (
        <Button
          data-question={at}
          data-fate={isThere ? 'found' : said === t.divided ? 'divided' : 'lost'}
          aria-pressed={String(at === pressed.question.value)}
          aria-label={`${query} ${isThere ? fill(t.foundAt, { n: rank }) : said}`}
          tabindex={at === stop ? 0 : -1}
          text={rank > 1 || !isThere ? rank || '' : ''}
          press={() => (pressed.question.value = at === pressed.question.peek() ? undefined : at)}
        />
      ))}
    </div>
  );
}

function list(one: Filled, scene: Scene): FigureElement {
  const { t, pressed } = scene;
  const asked = askedIn(one, scene);
  const at = asked.find((question) => question.at === pressed.question.value);
  const line = (query: string, said: string, look = '') => (
    <li class="as-grid wide-and-end on-baseline hair-above">
      <q class={`clipped trails-off${look}`}>{query}</q> <b class="f13">{said}</b>
    </li>
  );
  if (at)
    return (
      <ul class="unfound f14" role="list">
        {line(at.query, at.said)}
        <li class="as-grid wide-and-end on-baseline hair-above">
          <span>
            {t.words} <mark>{at.words}</mark>
          </span>
        </li>
      </ul>
    );
  const lost = asked.filter(({ isThere }) => !isThere);
  const late = asked.filter(({ rank }) => rank > 1);
  const listed = (lost.length > 0 ? lost : late).toSorted((a, b) => b.rank - a.rank);
  const shown = pressed.all.value ? listed : listed.slice(0, LISTED);
  return (
    <ul class="unfound f14" role="list">
      {shown.map(({ query, said }) => line(query, said, ' unbroken'))}
      {listed.length > LISTED && (
        <li class="hair-above">
          <Press
            text={pressed.all.value ? t.fewer : fill(t.more, { n: listed.length - LISTED })}
            press={() => (pressed.all.value = !pressed.all.peek())}
          />
        </li>
      )}
    </ul>
  );
}

function tie(one: Filled, scene: Scene): FigureElement | string {
  const { t, table, locale } = scene;
  const against = againstOf(one, table);
  if (!against) return '';
  const { other, won, lost, p, adjusted, comparisons, apart, more } = against;
  const name = nameIn(other, scene);
  const isDefault = isSame(other, USUAL) && other !== table.standing!.best;
  const counted =
    adjusted > p && p < 0.2 ? fill(t.counted, { p: pText(adjusted, locale), n: comparisons }) : '';
  const then = more ? fill(t.wouldMore, { n: more }) : won > 0 ? t.asMany : t.alike;
  return (
    <p class="duel line-box f14" data-tie>
      {fill(t.against, {
        ...{ other: fill(isDefault ? t.defaultIs : t.bestIs, { name }), won, lost },
        ...{ p: pText(p, locale), counted },
      })}
      <b>{apart ? t.isApart : t.notApart}</b>
      {!apart && then}
    </p>
  );
}

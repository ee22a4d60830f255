import { Button } from '~/demos/kit/Button';
import { fill } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { isSame, USUAL } from '~/lib/own/cells';
import { followArrow, Press } from '../controls';
import { pText } from '../figures';
import { intervalText, nameIn, whole, type Scene } from './said';
import { againstOf, type Filled } from './table';

const LISTED = 4;

export function Chosen({ scene }: { scene: Scene }) {
  const { t, table, state } = scene;
  const chosen = state.chosen.value;
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
  const { t, table, state, open, locale } = scene;
  const n = table.counted.length;
  const opening = (
    <p class="acts">
      <Button data-open text={t.open} press={() => open(one)} />
    </p>
  );
  if (n === 0) return [<p>{t.toAsk}</p>, opening];
  if (one.tokens === 0) {
    const tokens = whole(scene.facts.value?.cuts[one.cut]?.tokens ?? 0, scene);
    const budget = whole(state.room.value.budget, scene);
    return [<p>{fill(t.noneFitsThen, { tokens, budget })}</p>];
  }
  const uncounted = one.cell.placings.length - n;
  const asked = askedIn(one, scene);
  const notes = [sumText(asked, t), uncounted > 0 && fill(t.uncounted, { n: uncounted })];
  return [
    <p>
      <b>{fill(t.found, { k: one.right, n })}</b>
      {fill(t.foundThen, { interval: intervalText(one, scene) })}
      {notes.map((note) => note && LOCALES[locale].space + note)}
    </p>,
    squares(asked, scene),
    list(asked, scene),
    tie(one, scene),
    opening,
  ];
}

type Asked = ReturnType<typeof askedIn>;

const askedIn = ({ cell, rights }: Filled, { t, table, shelf, state }: Scene) =>
  table.counted.map((at, place) => {
    const { query, answers } = shelf.questions.value[at]!;
    const { rank, divided } = cell.placings[at]!;
    const isThere = rights[place]!;
    const isNear = isThere || rank > state.room.value.k;
    const ranked = rank === 0 ? t.never : fill(isNear ? t.rank : t.noRoom, { n: rank });
    const words = answers[0]?.words ?? '';
    return { at, query, words, rank, isThere, divided, said: divided ? t.divided : ranked };
  });

function sumText(asked: Asked, t: Scene['t']): string {
  const lost = asked.filter(({ isThere }) => !isThere);
  const divided = lost.filter((one) => one.divided).length;
  if (lost.length > 0) return fill(t.lost, { divided, missed: lost.length - divided });
  return asked.some(({ rank }) => rank > 1) ? t.late : t.first;
}

/** One square a question: filled where it is found, dashed where not, split where the cut divides its words. */
function squares(asked: Asked, { t, pressed }: Scene): FigureElement {
  const here = asked.findIndex(({ at }) => at === pressed.question.value);
  const stop = Math.max(0, here);
  const step = (event: KeyboardEvent) =>
    followArrow(event, (right, down) => `[data-question="${asked[stop + right + 10 * down]?.at}"]`);
  return (
    <div class="sq own-squares" role="group" aria-label={t.squares} onKeyDown={step}>
      {asked.map(({ at, query, rank, isThere, divided, said }, place) => (
        <Button
          data-question={at}
          data-fate={isThere ? 'found' : divided ? 'divided' : 'lost'}
          aria-pressed={String(place === here)}
          aria-label={`${query} ${isThere ? fill(t.foundAt, { n: rank }) : said}`}
          tabindex={place === stop ? 0 : -1}
          text={isThere && rank === 1 ? '' : rank || ''}
          press={() => (pressed.question.value = place === here ? undefined : at)}
        />
      ))}
    </div>
  );
}

function list(asked: Asked, { t, pressed }: Scene): FigureElement {
  const one = asked.find(({ at }) => at === pressed.question.value);
  const lost = asked.filter(({ isThere }) => !isThere);
  const worst = lost.length > 0 ? lost : asked.filter(({ rank }) => rank > 1);
  const listed = one ? [one] : worst.toSorted((a, b) => b.rank - a.rank);
  const shown = pressed.all.value ? listed : listed.slice(0, LISTED);
  const line = 'as-grid wide-and-end on-baseline hair-above';
  return (
    <ul class="unfound f14" role="list">
      {shown.map(({ query, said }) => (
        <li class={line}>
          <q class={`clipped trails-off ${one ? '' : 'unbroken'}`}>{query}</q>{' '}
          <b class="f13">{said}</b>
        </li>
      ))}
      {one && (
        <li class={line}>
          <span>
            {t.words} <mark>{one.words}</mark>
          </span>
        </li>
      )}
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
        other: fill(isDefault ? t.defaultIs : t.bestIs, { name }),
        won,
        lost,
        p: pText(p, locale),
        counted,
      })}
      <b>{apart ? t.isApart : t.notApart}</b>
      {!apart && then}
    </p>
  );
}

import { fill } from '~/i18n/format';
import { percent } from '~/lib/drawing/geometry';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { lru } from '~/lib/memo';
import { listed, sentence } from '../parts/sentence';
import type { WallPage } from './core/found';
import { MOST_PAGES } from './core/settings';
import { hitList } from './hits';
import { DEEP, nth } from './sentences';
import {
  answerRank,
  byTerm,
  hitsOf,
  methodName,
  methodOf,
  painted,
  type Scene,
  type Side,
  type Word,
  SIDES,
  titleOf,
} from './state';

/** The question with its words in their tints, as it lies under what is typed. */
export const mirror = ({ form, words }: Scene): FigureElement => (
  <div class="mirror" aria-hidden="true">
    {painted(form.query, words)}
    {'\u200b'}
  </div>
);

/** A coin for each word that the text has, which a press crosses out; and once, those it lacks. */
export function coins({ words, t, hand, found }: Scene): FigureElement {
  const known = words.filter(({ df }) => df > 0);
  const { query } = found.answer;
  const lacking = found.answer.chunks === 0 ? [] : words.filter(({ df }) => df === 0);
  return (
    <div class="coins across cluster f14" role="group" aria-label={t.coins}>
      {known.map(({ term, df, tint, out }) => (
        <button
          type="button"
          class="no-padding clipped"
          key={term}
          data-coin={term}
          data-t={tint}
          aria-pressed={String(out)}
          disabled={!hand}
          onClick={() => hand?.cross(term)}
        >
          <b>{term}</b> <i>{out ? t.crossedOut : fill(t.pagesHave, { n: df })}</i>
        </button>
      ))}
      {known.length > 0 && (
        <span key={`hint ${query}`} class="hint">
          {t.coinsHint}
        </span>
      )}
      {lacking.length > 0 && (
        <span key={`lacks ${query}`} class="lacks" data-lacks>
          {sentence(t.lacks, {
            words: listed(
              lacking.map(({ term }) => <em>{term}</em>),
              t,
            ),
          })}
        </span>
      )}
    </div>
  );
}

export function listSection(scene: Scene, side: Side, encoder: string): FigureElement {
  const { t, found } = scene;
  const method = methodOf(scene, side);
  const pale = side === 'second' && found.pale === true;
  const isEmpty = hitsOf(scene, side).length === 0;
  const note = method === '' ? '' : fill(t.listNotes[method], { name: encoder });
  return (
    <section class="list" data-list={side} data-pale={pale} aria-busy={String(pale)}>
      <h3 class="cluster gap-2">
        <i class="sign" data-side={side} />
        {methodName(scene, side, 'shortMethods')} <small class="faint">{note}</small>
      </h3>
      {pale && <p class="waits muted">{sentence(scene.form.crossed ? t.waitsCrossed : t.waits)}</p>}
      {!pale && answerLine(scene, side)}
      {isEmpty ? <p class="empty soft">{emptyText(scene, side)}</p> : hitList(scene, side)}
    </section>
  );
}

function emptyText({ form, t, found }: Scene, side: Side): string {
  if (form.query.trim() === '') return t.askFirst;
  if (found.answer.chunks === 0) return t.noText;
  return side === 'second' && found.pale ? '' : t.noHits;
}

function answerLine(scene: Scene, side: Side): FigureElement | undefined {
  const { t, truth, mine, hand } = scene;
  const [chunk] = truth;
  if (chunk === undefined) return undefined;
  const rank = answerRank(scene, side);
  const shown = hitsOf(scene, side).find((hit) => truth.includes(hit.chunk));
  return (
    <button
      type="button"
      class="answer as-grid wide-and-end mid-aligned"
      data-answer={rank}
      disabled={!hand}
      onClick={({ currentTarget }) => {
        const hit =
          shown && currentTarget.parentElement!.querySelector(`[data-chunk="${shown.chunk}"]`);
        if (hit) hit.scrollIntoView({ block: 'nearest' });
        else hand?.lookAt(chunk);
      }}
    >
      <span>
        {sentence(mine ? t.yourAnswer : t.theAnswer, {
          page: <b>{titleOf(scene, shown?.chunk ?? chunk)}</b>,
        })}
      </span>
      <b>{rank > 0 ? nth(rank, t) : t.notFound}</b>
    </button>
  );
}

/** The whole text, a strip for each page: its words are ticks, its ranks a square and a circle. */
export function wall(scene: Scene, inside: FigureNode): FigureElement {
  const { found, t, hand, form } = scene;
  const ranked = SIDES.map(
    (side) => new Map(hitsOf(scene, side).map(({ chunk }, at) => [chunk, at + 1])),
  );
  const known = byTerm(scene.words);
  const methods = SIDES.map((side) => methodOf(scene, side));
  let section = '';
  const drawn = found.pages.flatMap((page) => {
    const { chunk, title } = page;
    const opens = page.section !== '' && page.section !== section;
    section = page.section;
    const ranks = [ranked[0]!.get(chunk), found.pale ? undefined : ranked[1]!.get(chunk)];
    const ticks = page.ticks.flatMap(({ term, at }) => {
      const word = known.get(term);
      return !word || word.out ? [] : [{ at, tint: word.tint, small: word.small }];
    });
    const isTruth = scene.truth.includes(chunk);
    const key = [chunk, title, ticks, ranks, methods, isTruth, !hand, scene.locale];
    return [
      ...(opens ? [<b class="section as-block faint">{section}</b>] : []),
      strips(JSON.stringify(key), () => stripOf({ chunk, title, ticks, ranks, isTruth }, scene)),
    ];
  });
  return (
    <section class="wall holds-place across" data-wall>
      <h3 class="cluster gap-2">
        {t.wall} <small class="faint">{fill(t.wallCount, { n: found.answer.chunks })}</small>
      </h3>
      {inside}
      <div class="strips" data-own={form.source === 'own'} onKeyDown={walkStrips}>
        {drawn}
      </div>
      {hand?.at && hand.later?.pane(scene, hand.at)}
    </section>
  );
}

/** Strips as they were last drawn: of a long text a key changes few. */
const strips = lru<FigureElement>(2 * MOST_PAGES);

interface Strip extends Pick<WallPage, 'chunk' | 'title'> {
  ticks: readonly (Pick<Word, 'tint' | 'small'> & { at: number })[];
  ranks: readonly (number | undefined)[];
  isTruth: boolean;
}

function stripOf({ chunk, title, ticks, ranks, isTruth }: Strip, scene: Scene): FigureElement {
  const { hand } = scene;
  const isNear = ranks.some((rank) => rank !== undefined && rank <= DEEP);
  const isPaid = ranks.some((rank) => rank !== undefined) || ticks.some(({ small }) => !small);
  return (
    <button
      type="button"
      class="page-strip"
      key={`strip-${chunk}`}
      data-strip={chunk}
      data-state={isNear ? 'near' : isPaid ? 'paid' : undefined}
      data-truth-here={isTruth}
      tabindex={chunk === 0 ? 0 : -1}
      disabled={!hand}
      onClick={() => hand?.lookAt(chunk)}
    >
      <span class="name">
        <span>{title}</span>
        {SIDES.map(
          (side, at) =>
            ranks[at] !== undefined && (
              <b data-side={side}>
                <span class="sr">{` ${methodName(scene, side, 'byMethods')} `}</span>
                {ranks[at]}
              </b>
            ),
        )}
      </span>
      <svg class="ticks" width="100%" height={4} aria-hidden="true">
        {ticks.map(({ at, tint, small }) => (
          <rect data-t={tint} x={percent(97 * at)} width={small ? 1.5 : 6} height={4} />
        ))}
      </svg>
    </button>
  );
}

/** The wall is one stop of the Tab key; arrows go from strip to strip. */
function walkStrips(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-strip]')];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const ends = { Home: -at, End: all.length - 1 - at };
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, ...ends };
  const next = all[at + (steps[event.key] ?? 0)];
  if (at < 0 || !next || next === all[at]) return;
  event.preventDefault();
  all[at]!.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

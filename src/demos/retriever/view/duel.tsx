import { fill } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import type { ShownHit } from '../core/answer';
import type { Method } from '~/lib/retrieval/methods';
import type { Words as RetrieverStrings } from 'words:retriever';
import { extent } from './hit-view';
import { duelRow, type RowNote } from './duel-row';

/** Height of a row in px; the retriever's style sheet has the same value. */
const ROW = 56;
/** Space below the last row, where a list says that it lacks the answer. */
const FOOT = 40;

interface Between {
  rows: number;
  isGold: (hit: ShownHit) => boolean;
  /** True if the answering passage is known. */
  answerable: boolean;
}

/**
 * A line for each chunk in both lists, and a heavy one for the answering
 * passage; if one list lacks it, that end is at the foot.
 */
function duelLines(
  left: readonly ShownHit[],
  right: readonly ShownHit[],
  { rows, isGold, answerable }: Between,
): FigureElement {
  const chunks = [...new Set([...left, ...right].map(({ chunk }) => chunk))];
  const ends = chunks.map((chunk) => {
    const [from, to] = [rankIn(left, chunk), rankIn(right, chunk)];
    const hit = left[from] ?? right[to]!;
    return { from, to, gold: isGold(hit) };
  });
  const shown = ends.filter(({ from, to, gold }) => gold || (from >= 0 && to >= 0));
  const lost = answerable && !ends.some(({ gold }) => gold);
  if (lost) shown.push({ from: -1, to: -1, gold: true });
  const y = (rank: number) => (rank < 0 ? rows * ROW + FOOT / 2 : (rank + 0.5) * ROW);
  return (
    <svg class="between" width="100%" height={rows * ROW + FOOT} aria-hidden="true">
      {shown.map(({ from, to, gold }) => (
        <line class={gold ? 'gold' : 'both'} x1="0%" x2="100%" y1={y(from)} y2={y(to)} />
      ))}
    </svg>
  );
}

const rankIn = (hits: readonly ShownHit[], chunk: number): number =>
  hits.findIndex((hit) => hit.chunk === chunk);

/** One of the two rankings. */
export interface Side {
  method: Method;
  /** The full name of the ranking, including its switches. */
  name: string;
  hits: readonly ShownHit[];
  /** The rank of the answering passage at any depth; 0 if it is not ranked or not known. */
  goldRank: number;
}

interface Duel {
  sides: readonly [Side, Side];
  /** Number of passages requested. */
  k: number;
  /** True if the answering passage is known. */
  answerable: boolean;
  noteOn: (hit: ShownHit) => RowNote;
}

/**
 * Score of a full-width bar by method: about the highest that a built-in question reaches, so that bars of different
 * questions are comparable. A ranking with a higher score is scaled by that.
 */
const WHOLE: Partial<Record<Method, number>> = { bm25: 9, tfidf: 0.35, lsa: 0.85, course: 0.75 };

/** Number of rows that space is reserved for before the results are drawn; a list may be longer. */
const ROWS_SHOWN = 10;

/** Two rankings, with a line between them for every passage in both. */
export function duelView(duel: Duel, t: RetrieverStrings): FigureElement {
  const { sides, k } = duel;
  const rows = Math.max(Math.min(k, ROWS_SHOWN), ...sides.map(({ hits }) => hits.length));
  const isGold = (hit: ShownHit) => duel.noteOn(hit).gold;
  return (
    <div class="duel" data-road="rag" data-rows={rows}>
      {sides.map((side, at) => sideView(side, at, rows, duel, t))}
      {duelLines(sides[0].hits, sides[1].hits, { rows, isGold, answerable: duel.answerable })}
    </div>
  );
}

function sideView(
  { method, name, hits, goldRank }: Side,
  at: number,
  rows: number,
  { answerable, k, noteOn }: Duel,
  t: RetrieverStrings,
): FigureElement {
  const lost = answerable && !(goldRank > 0 && goldRank <= k);
  const left = at === 0;
  const scale = Math.max(WHOLE[method] ?? 0, ...hits.map(extent));
  const list = (
    <ol class="hits" role="list" {...{ [left ? 'data-results' : 'data-compared']: true }}>
      {hits.map((hit, rank) => duelRow(hit, rank, scale, noteOn(hit), t))}
    </ol>
  );
  return (
    <section
      class={left ? 'side' : 'side right'}
      aria-label={fill(left ? t.results : t.beside, { method: name })}
    >
      <h3>
        {t.shortMethods[method]} <small>{name}</small>
      </h3>
      {list}
      <p class={lost ? 'none lost' : 'none'}>
        <span>
          {lost ? (goldRank > 0 ? fill(t.answerRank, { rank: goldRank }) : t.answerNotFound) : ''}
        </span>
        {lost && <i class="square" />}
      </p>
    </section>
  );
}

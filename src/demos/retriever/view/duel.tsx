import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { ShownHit } from '../core/answer';
import type { Method } from '~/lib/retrieval/methods';
import type { Words as RetrieverStrings } from 'words:retriever';
import { duelLines } from './duel-lines';
import { extent } from './hit-view';
import { duelRow, type RowNote } from './duel-row';

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
const ROWS_KEPT = 10;

/** Two rankings, with a line between them for every passage in both. */
export function duelView(duel: Duel, t: RetrieverStrings): FigureElement {
  const { sides, k } = duel;
  const rows = Math.max(Math.min(k, ROWS_KEPT), ...sides.map(({ hits }) => hits.length));
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

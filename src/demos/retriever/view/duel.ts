import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { ShownHit } from '../core/answer';
import type { Method } from '~/lib/retrieval/methods';
import type { RetrieverStrings } from '../words';
import { duelLines } from './duel-lines';
import { extent } from './hit-view';
import { duelRow, type RowNote } from './duel-row';

/** One of two rankings set side by side. */
export interface Side {
  method: Method;
  /** The whole name of the ranking, with what was done to it. */
  name: string;
  hits: readonly ShownHit[];
  /** The rank of the passage that answers, however far down; 0 if it is not ranked or nobody knows it. */
  goldRank: number;
}

interface Duel {
  sides: readonly [Side, Side];
  /** Passages asked for. */
  k: number;
  /** Whether it is known which passage answers. */
  answerable: boolean;
  noteOn: (hit: ShownHit) => RowNote;
}

/**
 * How long a whole bar is, by method: about the highest score that a built-in question reaches, so that the bars of
 * two questions can be compared. A ranking that scores higher is drawn by its own highest.
 */
const WHOLE: Partial<Record<Method, number>> = { bm25: 9, tfidf: 0.35, lsa: 0.85, course: 0.75 };

/** Of a list that may be longer, so many rows have their room before it is there. */
const ROWS_KEPT = 10;

/** Two rankings, and between them a line for every passage that both have. */
export function duelView(duel: Duel, t: RetrieverStrings): FigureElement {
  const { sides, k } = duel;
  const rows = Math.max(Math.min(k, ROWS_KEPT), ...sides.map(({ hits }) => hits.length));
  const isGold = (hit: ShownHit) => duel.noteOn(hit).gold;
  return h(
    'div',
    { class: 'duel', 'data-road': 'rag', 'data-rows': rows },
    ...sides.map((side, at) => sideView(side, at, rows, duel, t)),
    duelLines(sides[0].hits, sides[1].hits, { rows, isGold, answerable: duel.answerable }),
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
  const list = h(
    'ol',
    { class: 'hits', role: 'list', [left ? 'data-results' : 'data-compared']: true },
    ...hits.map((hit, rank) => duelRow(hit, rank, scale, noteOn(hit), t)),
  );
  return h(
    'section',
    {
      class: left ? 'side' : 'side right',
      'aria-label': fill(left ? t.results : t.beside, { method: name }),
    },
    h('h3', {}, t.shortMethods[method], ' ', h('small', {}, name)),
    list,
    h(
      'p',
      { class: lost ? 'none lost' : 'none' },
      h(
        'span',
        {},
        lost ? (goldRank > 0 ? fill(t.answerRank, { rank: goldRank }) : t.answerNotFound) : '',
      ),
      lost && h('i', { class: 'square' }),
    ),
  );
}

import { h, type FigureElement } from '~/lib/figure';
import type { ShownHit } from '../core/answer';

/** Height of a row of a list in px; the style sheet of the retriever has the same. */
const ROW = 56;
/** Below the last row: where a list says that it lacks the answer. */
const FOOT = 40;

interface Between {
  rows: number;
  isGold: (hit: ShownHit) => boolean;
  /** Whether it is known which passage answers. */
  answerable: boolean;
}

/**
 * A line for each chunk that both lists have, and a heavy one for the passage that answers; from a list that lacks
 * it, that line comes from the foot.
 */
export function duelLines(
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
  return h(
    'svg',
    { class: 'between', width: '100%', height: rows * ROW + FOOT, 'aria-hidden': 'true' },
    ...shown.map(({ from, to, gold }) =>
      h('line', { class: gold ? 'gold' : 'both', x1: '0%', x2: '100%', y1: y(from), y2: y(to) }),
    ),
  );
}

const rankIn = (hits: readonly ShownHit[], chunk: number): number =>
  hits.findIndex((hit) => hit.chunk === chunk);

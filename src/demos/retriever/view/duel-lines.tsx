import { type FigureElement } from '~/lib/figure';
import type { ShownHit } from '../core/answer';

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

import { shareDifference, verdictOf } from '~/lib/ladder/verdict';
import { isDone, type Column, questionsIn, summaryOf } from '../state';
import { FOUR, type Four } from '~/lib/four-roads/names';
import type { Known, LabLadder } from './known';
import type { Words } from 'words:lab-ladder';

/** What becomes of the tiny model's order on the real one; `open` where it is too close to call. */
type Transfer = keyof Words['held'];

export interface AtBoth {
  road: Four;
  tiny: { right: number; n: number };
  real: Known;
}

/** What becomes, on the real model, of the order of the first two roads; undefined unless both were run there. */
export function transferOf(
  column: Column | undefined,
  { tasks }: LabLadder,
): { outcome: Transfer; roads: [AtBoth, AtBoth] } | undefined {
  if (!isDone(column)) return undefined;
  const larger = tasks[column.state.settings.task] ?? {};
  const [first, second] = FOUR.flatMap((road) => {
    const tiny = tinyOf(road, column);
    const real = larger[road];
    return tiny && real ? [{ road, tiny, real }] : [];
  }).sort((a, b) => b.tiny.right / b.tiny.n - a.tiny.right / a.tiny.n);
  if (!first || !second) return undefined;
  const isClear = shareDifference(first.tiny, second.tiny).low > 0;
  const verdict = verdictOf([first.tiny, second.tiny], [first.real, second.real]);
  return {
    outcome: isClear && verdict !== 'not-run' ? verdict : 'open',
    roads: [first, second],
  };
}

function tinyOf(road: Four, { state }: Column): AtBoth['tiny'] | undefined {
  const summary = summaryOf(state, road);
  const n = questionsIn(state) * (summary?.seeds.length ?? 0);
  return summary && { right: Math.round(summary.mean * n), n };
}

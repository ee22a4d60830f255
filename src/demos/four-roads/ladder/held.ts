import { placeOf, rivalOf, type AtBoth } from '~/lib/ladder/place';
import type { Verdict } from '~/lib/ladder/verdict';
import { isDone, type Column } from '../columns';
import { FOUR, type Four } from '../core/names';
import { questionsIn } from '../lanes';
import { summaryOf } from '../state';
import type { LabLadder } from './known';

export interface Held {
  verdict: Verdict;
  /** The road compared with, and by how much this one leads it, as a share; none before both sizes were run. */
  against?: { rival: Four; tiny: number; real: number };
}

/** What becomes, at 135 million weights, of the place that a road took among the four in a finished column. */
export function heldOf(road: Four, column: Column, { tasks }: LabLadder): Held {
  const larger = tasks[column.state.settings.task];
  if (!larger || !isDone(column)) return { verdict: 'not-run' };
  const sizes = FOUR.map((one) => ({
    road: one,
    tiny: tinyOf(one, column),
    real: larger[one]['135m'],
  }));
  const own = sizes.find((one) => one.road === road)!;
  const rival = rivalOf(own, sizes);
  const verdict = placeOf(own, rival);
  if (verdict === 'not-run' || !rival) return { verdict };
  return {
    verdict,
    against: {
      rival: rival.road,
      tiny: lead('tiny', own, rival),
      real: lead('real', own, rival),
    },
  };
}

/** Right answers of a road over all seeds of a run. */
function tinyOf(road: Four, { state }: Column): AtBoth['tiny'] {
  const summary = summaryOf(state, road);
  const n = questionsIn(state) * (summary?.seeds.length ?? 0);
  return summary && { right: Math.round(summary.mean * n), n };
}

function lead(size: keyof AtBoth, one: AtBoth, rival: AtBoth): number {
  const [own, other] = [one[size]!, rival[size]!];
  return own.right / own.n - other.right / other.n;
}

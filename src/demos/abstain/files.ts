import { lineAt } from './core/line';
import { judgedOf } from './core/summary';
import type { AbstainState } from './state';

type Row = (string | number)[];

/** One row per judged question, after the column names; confidence is 0 … 1. */
export function csvRows({ result, look }: AbstainState): Row[] {
  return [
    ['kind', 'confidence', 'after scaling', 'right', 'says unknown', 'answered from the line on'],
    ...result.groups.flatMap(({ kind, judged }) =>
      judged.map(({ confidence, tempered, right, silent }): Row => {
        const answered = confidence >= look.from;
        return [kind, confidence, tempered, Number(right), Number(silent), Number(answered)];
      }),
    ),
  ];
}

/** Settings, answers and all measurements. */
export const jsonOf = ({ result, look, calibration, net }: AbstainState) => ({
  settings: { ...result.asked, ...look },
  line: lineAt(judgedOf(result), look.from, look.price),
  calibration,
  net: { threshold: net.threshold, policies: net.policies },
  result,
});

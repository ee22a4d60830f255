import type { AbstainState } from './state';

type Row = (string | number)[];

/** A row a judged question, the names of the columns first; confidence is 0 … 1. */
export function csvRows({ result, net }: AbstainState): Row[] {
  return [
    ['kind', 'confidence', 'after scaling', 'right', 'says unknown', 'answered at this price'],
    ...result.groups.flatMap(({ kind, judged }) =>
      judged.map(({ confidence, tempered, right, silent }): Row => {
        const answered = confidence >= net.threshold;
        return [kind, confidence, tempered, Number(right), Number(silent), Number(answered)];
      }),
    ),
  ];
}

/** Settings, answers and everything that was measured of them. */
export const jsonOf = ({ result, look, calibration, net }: AbstainState) => ({
  settings: { ...result.asked, ...look },
  calibration,
  net: { threshold: net.threshold, policies: net.policies },
  result,
});

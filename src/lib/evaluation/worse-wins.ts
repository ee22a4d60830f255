/** Shares of questions that only one of two systems gets right. */
interface Alone {
  onlyBetter: number;
  onlyWorse: number;
}

/**
 * The shares that only one of two systems gets right, when both are asked the same questions. `together` is the overlap
 * of their right answers: 0 as by chance, 1 the largest possible.
 *
 *     0.82 and 0.78 at 0.5 → 0.1102 and 0.0702; at 1 → 0.04 and 0
 *
 * @param better share of right answers, 0 … 1, like `worse`
 */
export function aloneRight(better: number, worse: number, together: number): Alone {
  const byChance = better * worse;
  const both = byChance + together * (Math.min(better, worse) - byChance);
  return { onlyBetter: Math.max(0, better - both), onlyWorse: Math.max(0, worse - both) };
}

/** The probabilities of each outcome by the number of questions: index n is n questions. */
interface Standings {
  /** The worse system gets more right. */
  worse: Float64Array;
  tie: Float64Array;
}

/**
 * The exact probability that the worse of two systems wins, for 0 to `most` questions. Each question moves the lead by
 * +1, −1 or 0, so the lead on n questions follows from that on n − 1.
 *
 * @param onlyBetter share of questions that the better system alone gets right
 * @param onlyWorse share that the worse alone gets right; together at most 1
 * @param most questions; the work grows with its square
 */
export function standings(onlyBetter: number, onlyWorse: number, most: number): Standings {
  const neither = 1 - onlyBetter - onlyWorse;
  const worse = new Float64Array(most + 1);
  const tie = new Float64Array(most + 1);
  /** The probability of each lead, from one below −most to one above most; those two stay 0. */
  let lead = new Float64Array(2 * most + 3);
  let next = new Float64Array(2 * most + 3);
  const even = most + 1;
  lead[even] = 1;
  tie[0] = 1;
  for (let n = 1; n <= most; n++) {
    let behind = 0;
    for (let at = even - n; at <= even + n; at++) {
      next[at] = lead[at]! * neither + lead[at - 1]! * onlyBetter + lead[at + 1]! * onlyWorse;
      if (at < even) behind += next[at]!;
    }
    [worse[n], tie[n]] = [behind, next[even]!];
    [lead, next] = [next, lead];
  }
  return { worse, tie };
}

/** The kinds of tuning: all weights, the blocks, the head, LoRA, or first rows and columns. */
type Tuned = 'all' | 'blocks' | 'head' | 'lora' | 'corner';

/** Learning rates for formats, if they differ from that of all weights. */
const FORMAT: Partial<Record<Tuned, number>> = { lora: 5e-3, head: 5e-3 };

/** Learning rates for LoRA by rank; a rank in between uses that of the next lower one. */
const LORA: readonly [rank: number, rate: number][] = [
  [1, 1e-2],
  [2, 5e-3],
  [4, 2e-3],
  [8, 1e-3],
  [16, 5e-4],
];

/** Share of old text from which a run tolerates at least twice the rate. */
const MUCH = 0.4;

/** The subject of a tuning: facts, or an answer format shown by examples. */
export type Subject = 'facts' | 'format';

/** Number of updates within which a rate is judged. */
export const TUNING_BUDGET = 240;

/**
 * A fair learning rate for a method, in every demo that tunes: the one that `chosenOf` chooses among 1, 2 and 5 times
 * powers of ten within `TUNING_BUDGET`. Right answers are counted in a question form that was not taught, and what is
 * kept is the mean of four skills; both are means over seeds 10 and 11, which no page shows, in both languages. The
 * lab's roads are recorded: on facts in the runs rates-en and rates-zh, on a format in rates-formats-en and -zh. Other
 * ranks and small shares of old text were tried on the same seeds but not recorded. The head is an exception on a
 * format: it loses more than it learns at every rate, so the rule would choose a rate that teaches it nothing; its rate
 * is the one with the most right answers. Without a budget the lowest rates would be slightly better, but take several
 * times the steps; the grid of the fine-tuning bench shows the results of each rate.
 * @param replay share of old text; a large share allows a higher rate
 */
export function fairRate(
  method: Tuned,
  rank: number,
  replay: number,
  subject: Subject = 'facts',
): number {
  const some = replay > 0;
  const much = replay >= MUCH;
  if (subject === 'format') return FORMAT[method] ?? (some ? 2e-3 : 5e-4);
  switch (method) {
    case 'all':
    case 'blocks':
      return much ? 1e-3 : some ? 5e-4 : 2e-4;
    case 'head':
      return some ? 1e-2 : 2e-3;
    case 'corner':
      return 1e-2;
    case 'lora': {
      const rate = LORA.findLast(([from]) => rank >= from)![1];
      if (much) return Math.max(2 * rate, 5e-3);
      return some ? Math.max(rate, 2e-3) : rate;
    }
  }
}

/** What may be tuned at such a rate: all weights, the blocks, the head, LoRA, or first rows and columns. */
type Tuned = 'all' | 'blocks' | 'head' | 'lora' | 'corner';

/** Learning rates for formats, where they are not those of all weights. */
const FORMAT: Partial<Record<Tuned, number>> = { lora: 5e-3, head: 5e-3 };

/** Learning rates for LoRA by rank; a rank in between takes that of the next lower one. */
const LORA: readonly [rank: number, rate: number][] = [
  [1, 1e-2],
  [2, 5e-3],
  [4, 2e-3],
  [8, 1e-3],
  [16, 5e-4],
];

/** From this share of old text on, a run bears twice the rate or more. */
const MUCH = 0.4;

/** What a tuning teaches: facts, or a format of answers that is shown by examples. */
export type Subject = 'facts' | 'format';

/** Updates within which a rate has to show what it is worth. */
export const TUNING_BUDGET = 240;

/**
 * A learning rate that is fair to a method, for every demo that tunes: the choice of `chosenOf` among 1, 2 and 5
 * times powers of ten within `TUNING_BUDGET`. Right answers are those in a form that was not taught, and what is
 * kept is the mean of four skills; both are means of seeds 10 and 11, which no page shows, in both languages.
 * The lab's roads are recorded, on facts in the runs rates-en and rates-zh, on a format in rates-formats-en and -zh;
 * other ranks and small shares of old text were tried on the same seeds and not recorded. The head is an exception
 * on a format: it loses more than it learns at every rate, so that the rule would teach it nothing; its rate is the
 * one of most right answers.
 * Without a budget the lowest rates would be worth a little more, and take several times the steps; what each rate
 * gives is in the grid of the fine-tuning bench.
 * @param replay share of old text; with some the rate may be higher
 */
export function fairRate(
  method: Tuned,
  rank: number,
  replay: number,
  subject: Subject = 'facts',
): number {
  const [some, much] = [replay > 0, replay >= MUCH];
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

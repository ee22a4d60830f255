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

/** What may be tuned at such a rate: all weights, the blocks, the head, LoRA, or first rows and columns. */
type Tuned = 'all' | 'blocks' | 'head' | 'lora' | 'corner';

/**
 * A learning rate for new facts that is fair to a method, for every demo that tunes: of those by which 120 new
 * facts reach 95% within 240 steps, the one with the highest sum of new facts right in the unseen form and of
 * what is kept, the mean of four probes. Found on seeds 10 and 11, which the site records nowhere, in both
 * languages. Without a cap the lowest rates would sum up to a little more, and take several times the steps;
 * what each rate gives is in the grid of the fine-tuning bench.
 * @param replay share of old text; with some the rate may be higher
 */
export function fairRate(method: Tuned, rank: number, replay: number): number {
  const [some, much] = [replay > 0, replay >= MUCH];
  switch (method) {
    case 'all':
    case 'blocks':
      return much ? 1e-3 : some ? 5e-4 : 2e-4;
    case 'head':
      return some ? 1e-2 : 5e-3;
    case 'corner':
      return 1e-2;
    case 'lora': {
      const rate = LORA.findLast(([from]) => rank >= from)![1];
      if (much) return Math.max(2 * rate, 5e-3);
      return some ? Math.max(rate, 2e-3) : rate;
    }
  }
}

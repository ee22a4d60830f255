import { mean } from '../math/vector';

/** How a setting did on the seeds that settings are chosen on. */
export interface Tried<Setting> {
  setting: Setting;
  /** Share of right answers on what is new, 0 … 1. */
  right: number;
  /** Shares of what was there before and is kept, 0 … 1 each; at least one. */
  kept: readonly number[];
  /** What it takes, in the unit of the budget: steps of a tuning, tokens of a prompt. */
  spent: number;
}

/** What a setting is worth: right answers, and the mean of what is kept beside them, 0 … 2. */
export const worthOf = ({ right, kept }: Pick<Tried<unknown>, 'right' | 'kept'>): number =>
  right + mean(kept);

/**
 * The rule by which every setting of the lab and the bench is chosen: of those within a budget the one that is worth
 * most; of equals the first.
 *
 * @example chosenOf([{ setting: 1, right: 0.5, kept: [1], spent: 4 }, { setting: 2, right: 0.9, kept: [1], spent: 9 }], 8) // 1
 * @throws RangeError if no setting is within the budget
 */
export function chosenOf<Setting>(tried: readonly Tried<Setting>[], budget: number): Setting {
  const affordable = tried.filter(({ spent }) => spent <= budget);
  if (affordable.length === 0)
    throw new RangeError(
      `chosenOf: none of ${tried.length} settings is within the budget of ${budget}; raise it, or try cheaper ones.`,
    );
  return affordable.reduce((best, each) => (worthOf(each) > worthOf(best) ? each : best)).setting;
}

import { mean } from '~/lib/math/vector';

/** The result of a setting on the seeds that are used to choose settings. */
export interface Tried<Setting> {
  setting: Setting;
  /** Share of right answers on new material, 0 … 1. */
  right: number;
  /** Shares of earlier abilities that are kept, 0 … 1 each; at least one. */
  retained: readonly number[];
  /** The cost in the unit of the budget: steps of fine-tuning, or tokens of a prompt. */
  spent: number;
}

/** The value of a setting: share of right answers plus the mean of what is kept, 0 … 2. */
export const worthOf = ({ right, retained }: Pick<Tried<unknown>, 'right' | 'retained'>): number =>
  right + mean(retained);

/**
 * The rule that chooses every setting of the lab and the bench: the most valuable one within a budget, and the first
 * among equals.
 *
 * @example chosenOf([{ setting: 1, right: 0.5, retained: [1], spent: 4 }, { setting: 2, right: 0.9, retained: [1], spent: 9 }], 8) // 1
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

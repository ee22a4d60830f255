import type { Locale } from '~/lib/locale';
import { billOf, type Bill } from './core/bill';
import type { Plan } from './core/plan';
import { costFields, planOf, type CostSettings, type CostFields } from './core/settings';
import { changesIn, cheaperFrom, paidByMonth } from './core/timeline';
import { byRoad, ROADS, type Road } from '~/lib/road';
import type { Cost } from '~/lib/text/byte-pairs/fertility';
import type { CostStrings } from './words/en';
import type { KitProps } from '~/demos/kit/props';

/** Months that the drawing shows. */
export const HORIZON = costFields.months.max;

export interface CostResult {
  form: CostSettings;
  /** What the reader's text costs by the tokenizer of this site, if there is one. */
  counted?: Cost | undefined;
}

/** Everything that the figure shows. */
export interface CostState extends CostResult {
  locale: Locale;
  t: CostStrings;
  /** In the page, where buttons work. */
  live: boolean;
  plan: Plan;
  bills: Record<Road, Bill>;
  /** Dollars paid up to each month. */
  paid: Record<Road, number[]>;
  /** The same up to the end of the drawing's axis, whatever period is chosen. */
  ahead: Record<Road, number[]>;
  /** The same for tuning, if no fact ever changed. */
  still: number[];
  /** The month from which tuning costs no more than prompting; and if no fact ever changed. */
  from: number | undefined;
  stillFrom: number | undefined;
  changes: number;
}

export function stateOf(
  { form, counted }: CostResult,
  shown: Pick<CostState, 'locale' | 't' | 'live'>,
): CostState {
  const plan = planOf(form);
  const bills = byRoad((road) => billOf(road, plan));
  const paid = byRoad((road) => paidByMonth(bills[road], plan));
  const ahead = byRoad((road) => paidByMonth(bills[road], { ...plan, months: HORIZON }));
  const unchanged = { ...plan, changesEvery: 0 };
  const still = paidByMonth(bills.finetune, unchanged);
  return {
    ...shown,
    ...{ form, counted, plan, bills, paid, ahead, still },
    from: cheaperFrom(paid.finetune, paid.prompt),
    stillFrom: cheaperFrom(still, paidByMonth(bills.prompt, unchanged)),
    changes: changesIn(plan),
  };
}

/** Dollars paid on a road in the whole period. */
export const totalOf = ({ paid }: Pick<CostState, 'paid'>, road: Road): number =>
  paid[road].at(-1)!;

/** A road that ends so many times above the next leaves the drawing: the others would lie on the floor. */
const FAR = 3;

/** The roads that have room in one drawing; the others are said below it. */
export function drawnRoads(state: CostState): Road[] {
  const end = (road: Road) => state.ahead[road].at(-1)!;
  const [first = 0, second = first] = ROADS.map(end).sort((a, b) => b - a);
  return first > FAR * second ? ROADS.filter((road) => end(road) < first) : [...ROADS];
}

/** What the page gives the element, and the words that come with it. */
export interface CostProps extends KitProps<CostFields> {
  strings: CostStrings;
  /** Address of the text that the tokenizer learns from. */
  handbook: string;
}

import type { PriceLevel } from '~/lib/cost/level';
import type { Locale } from '~/lib/locale';
import { billOf } from '~/lib/cost/bill';
import { costFields, planOf, type CostFields, type CostSettings } from '~/lib/cost/settings';
import { billsByLevel, levelOf } from '~/lib/cost/price-level';
import { vocabularyOf } from '~/lib/cost/vocabulary';
import { changesIn, cheaperFrom, paidByMonth } from '~/lib/cost/timeline';
import { byRoad, ROADS, type Road } from '~/lib/road';
import type { Cost } from '~/lib/text/byte-pairs/fertility';
import type { VocabularyName } from '~/lib/text/vocabularies/names';
import type { Words as CostStrings } from 'words:cost';
import type { DemoState } from '~/demos/kit/demo-state';
import type { Given, PageProps } from '~/demos/kit/page';
import type { FigureElement } from '~/lib/figure';

export const HORIZON = costFields.months.max;

interface ServedVocabulary {
  name: VocabularyName;
  label: string;
  file: string;
}

export interface CostResult {
  form: CostSettings;
  counted?: Cost | undefined;
  /** The level that was chosen last, whose prices others may have, too. */
  chosen?: string | undefined;
}

type Shown = Pick<CostPage, 'levels' | 'vocabularies'> & { locale: Locale; t: CostStrings };

export function stateOf(
  { form, counted, chosen }: CostResult,
  { levels, vocabularies, ...shown }: Shown,
) {
  const plan = planOf(form);
  const level = levelOf(form, levels, chosen);
  const bills = byRoad((road) => billOf(road, plan));
  const paid = byRoad((road) => paidByMonth(bills[road], plan));
  /** The same up to the end of the drawing's axis, for any chosen period. */
  const ahead = byRoad((road) => paidByMonth(bills[road], { ...plan, months: HORIZON }));
  const unchanged = { ...plan, changesEvery: 0 };
  const still = paidByMonth(bills.finetune, unchanged);
  return {
    ...shown,
    form,
    counted,
    plan,
    bills,
    paid,
    ahead,
    still,
    level,
    from: cheaperFrom(paid.finetune, paid.prompt),
    stillFrom: cheaperFrom(still, paidByMonth(bills.prompt, unchanged)),
    changes: changesIn(plan),
    priced: pricedVocabulary(level, vocabularies),
    byLevel: billsByLevel(form, levels, HORIZON, level),
  };
}

export type CostState = ReturnType<typeof stateOf> & { grip?: FigureElement };

export function pricedVocabulary(level: string, vocabularies: readonly ServedVocabulary[]) {
  const { name } = vocabularyOf(level);
  return vocabularies.find((one) => one.name === name)!;
}

export const totalOf = ({ paid }: Pick<CostState, 'paid'>, road: Road) => paid[road].at(-1)!;

/** A road that ends above this multiple of the next is left out of the drawing, since it would flatten the others. */
const FAR = 3;

export function drawnRoads(state: CostState): Road[] {
  const end = (road: Road) => state.ahead[road].at(-1)!;
  const [first = 0, second = first] = ROADS.map(end).sort((a, b) => b - a);
  return first > FAR * second ? ROADS.filter((road) => end(road) < first) : [...ROADS];
}

export interface NamedLevel extends PriceLevel {
  group?: string;
}

export interface CostPage extends PageProps<CostFields> {
  /** The levels that a reader can choose from: the assumption, and the dated prices of content/board.yaml. */
  levels: readonly NamedLevel[];
  vocabularies: readonly ServedVocabulary[];
}

export type CostGiven = Given<CostFields, CostStrings> & { props: CostPage };

export type CostDemo = DemoState<CostFields, CostResult> & { t: CostStrings };

import { UNITS, type MeasuredSlot } from '~/lib/four-roads/slots';
import { midpoint, type Criterion, type Weights } from '~/lib/matrix/criteria';
import { twoDecimals, type Ranked } from '~/lib/matrix/ranking';
import type { Locale } from '~/lib/locale';
import type { Road } from '~/lib/road';
import type { Words as GuideStrings } from 'words:guide';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Share {
  readonly criterion: string;
  readonly road: Road;
  readonly value: number;
  /** True if the reader's own run did. */
  readonly own?: boolean;
}

export interface TableWords {
  readonly groups: readonly Named[];
  readonly criteria: readonly (Criterion &
    Named & { readonly short: Readonly<Record<Road, string>> })[];
  /** Weights for typical needs; those of the first are the table's, unless the case names others. */
  readonly weightings: readonly (Named & { readonly weights: Weights })[];
}

/** Everything that the table shows. */
export interface TableState extends TableWords {
  readonly locale: Locale;
  readonly t: GuideStrings['table'];
  readonly roads: Readonly<Record<Road, string>>;
  /** Of a cell that has two the first counts. */
  readonly shares: readonly Share[];
  readonly weights: Weights;
  /** From the highest score to the lowest; null if all weights are 0. */
  readonly ranking: readonly Ranked[] | null;
}

export const cellName = (criterion: string, road: Road): string => `${criterion}/${road}`;

export const twoPlaces = (score: number): string => twoDecimals(score).toFixed(2);

/** True if what the lab measured and the rating part: much where little was expected, or the reverse. */
export const parts = ({ ratings }: Pick<Criterion, 'ratings'>, { road, value }: Share): boolean => {
  const rating = midpoint(ratings[road]);
  return (rating <= 2 && value >= 0.75) || (rating >= 4 && value <= 0.25);
};

/** Those values that a cell shows: shares, which need no unit. */
export const sharesOf = (slots: readonly MeasuredSlot[], own = false): Share[] =>
  slots
    .filter(({ criterion }) => UNITS[criterion] === 'share')
    .map(({ criterion, road, value }) => ({ criterion, road, value, own }));

import { UNITS, type MeasuredSlot } from '~/demos/four-roads/core/slots';
import type { PageProps } from '~/demos/kit/page';
import type { Locale } from '~/lib/locale';
import type { Road } from '~/lib/road';
import type { Words as MatrixStrings } from 'words:matrix';
import type { LabNames } from '../parts/lab-names';
import { midpoint, type Criterion, type Weights } from './core/criteria';
import { twoDecimals, type Ranked } from './core/ranking';
import type { MatrixFields } from './core/settings';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface NamedCriterion extends Criterion, Named {
  readonly short: Readonly<Record<Road, string>>;
}

export interface Share {
  readonly criterion: string;
  readonly road: Road;
  readonly value: number;
  /** True if the reader's own run did. */
  readonly own?: boolean;
}

interface MatrixWords {
  locale: Locale;
  readonly groups: readonly Named[];
  readonly criteria: readonly NamedCriterion[];
  readonly roads: Readonly<Record<Road, string>>;
  /** Of a cell that has two the first counts. */
  readonly shares: readonly Share[];
}

/** Everything that the table shows; weights may be on their way to others. */
export interface MatrixState extends MatrixWords {
  readonly t: MatrixStrings;
  readonly weights: Weights;
  /** From the highest score to the lowest; null if all weights are 0. */
  readonly ranking: readonly Ranked[] | null;
}

export interface MatrixPage extends PageProps<MatrixFields>, MatrixWords {
  locale: Locale;
  presets: readonly (Named & { readonly weights: Weights })[];
  /** The weights of the page, unless a case sets others. */
  weights: Weights;
  names: LabNames;
  toy: { mark: PageProps<MatrixFields>['marks'][number]; seeds: string; lab: string };
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
  slots.flatMap(({ criterion, road, value }) =>
    UNITS[criterion] === 'share' ? [{ criterion, road, value, ...(own && { own }) }] : [],
  );

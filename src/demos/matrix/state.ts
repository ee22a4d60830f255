import type { Locale } from '~/lib/locale';
import type { Criterion, Weights } from './core/criteria';
import { twoDecimals } from './core/ranking';
import type { Standing } from './core/standing';
import type { Road } from '~/lib/road';
import type { Words as MatrixStrings } from 'words:matrix';
import type { LabNames } from '../parts/lab-names';

interface NamedCriterion extends Criterion {
  readonly name: string;
}

/** The words and criteria for a picture of the ranking, in one language. */
export interface MatrixWords {
  locale: Locale;
  readonly criteria: readonly NamedCriterion[];
  readonly roads: Readonly<Record<Road, string>>;
  readonly strings: MatrixStrings;
}

export interface MatrixState extends MatrixWords {
  readonly standing: Standing;
}

export function nameOf(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((entry) => entry.id === id)?.name ?? id;
}

/** Formats a score with two decimals, as compared for ties. */
export const twoPlaces = (score: number): string => twoDecimals(score).toFixed(2);

/** "a, b and c". */
export function listed(names: readonly string[], { list, pair }: MatrixStrings): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? names.slice(0, -1).join(list) + pair + last : last;
}

/** The props that the page passes to the element, with its words. */
export interface MatrixProps extends MatrixWords {
  /** The weights of each case that has some. */
  presets: readonly { readonly id: string; readonly weights: Weights }[];
  /** The lab's names of roads and tasks. */
  names: LabNames;
  /** The initial weights of the page, unless a case sets others. */
  weights: Weights;
}

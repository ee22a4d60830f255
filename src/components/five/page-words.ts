import { fill } from '~/i18n/format';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { TEST, type Advice, type Standing } from '~/lib/five/verdict';
import type { Words as FiveStrings } from 'words:five';
import type { Values } from './values';

/** What the page's script takes from `data-words`: words with their numbers filled in, and intervals. */
export interface PageWords {
  advice: Record<Advice, readonly [title: string, why: string]>;
  standings: Record<Standing, string>;
  notTested: string;
  tested: string;
  shared: FiveStrings['shared'];
  /** The 95% interval of each result of the reader's test, from none right to all, in percent. */
  intervals: readonly (readonly [low: number, high: number])[];
}

export function pageWords(
  { advice, standings, yours, shared }: FiveStrings,
  values: Values,
): PageWords {
  const filled = Object.entries(advice).map(
    ([name, [title, why]]) => [name, [title, fill(why, values)]] as const,
  );
  return {
    advice: Object.fromEntries(filled) as PageWords['advice'],
    intervals: intervals(),
    ...{ standings, shared, notTested: yours.notTested, tested: yours.tested },
  };
}

const intervals = (): PageWords['intervals'] =>
  Array.from({ length: TEST + 1 }, (_, right) => {
    const { low, high } = wilsonInterval(right, TEST);
    return [tenth(100 * low), tenth(100 * high)] as const;
  });

const tenth = (value: number): number => Math.round(10 * value) / 10;

import { fill } from '~/i18n/format';
import type { Advice } from '~/lib/five/verdict';
import type { Words as FiveStrings } from 'words:five';
import type { Values } from './values';

/** What the page's script takes from `data-words`: words with their numbers filled in. */
export function pageWords(
  { advice, standings, yours: { notTested, tested }, shared }: FiveStrings,
  values: Values,
) {
  const filled = Object.entries(advice).map(
    ([name, [title, why]]) => [name, [title, fill(why, values)]] as const,
  );
  return {
    advice: Object.fromEntries(filled) as Record<Advice, readonly [title: string, why: string]>,
    ...{ standings, shared, notTested, tested },
  };
}

export type PageWords = ReturnType<typeof pageWords>;

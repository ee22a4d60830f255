import { getEntry } from 'astro:content';
import type { Locale } from '~/lib/locale';
import type { CheatSheet } from '~/schemas/cheat-sheet';
import { filled } from './figures';
import { numberAt } from './figure-numbers';

type Rule = CheatSheet['rules'][number];

export async function cheatSheet(): Promise<CheatSheet> {
  const entry = await getEntry('cheatSheet', 'cheat-sheet');
  if (!entry)
    throw new Error('content/cheat-sheet.yaml is missing; restore it, the cheat sheet is it.');
  return entry.data;
}

/** The bars of a rule with their numbers from the recorded runs of a language. */
export const barsOf = ({ bars }: Rule, locale: Locale) =>
  Promise.all(
    filled(bars, locale).map(async ({ name, at, road }) => {
      const { value, shown } = await numberAt(at, { unit: 'percent', digits: 0 }, locale);
      return { name: name[locale], value, shown: `${shown}%`, road };
    }),
  );

import type { Locale } from '~/lib/locale';
import type { CheatSheet } from '~/schemas/cheat-sheet';
import { numberAt } from './figure-numbers';
import { inLanguage } from './in-language';
import { single } from './single-files';

type Rule = CheatSheet['rules'][number];

export const cheatSheet = single('cheatSheet', 'cheat-sheet', 'the cheat sheet is it');

export const barsOf = ({ bars }: Rule, locale: Locale) =>
  Promise.all(
    inLanguage(bars, locale).map(async (bar) => {
      const { value, shown } = await numberAt(bar.at, { unit: 'percent', digits: 0 }, locale);
      return { ...bar, value, shown: `${shown}%` };
    }),
  );

import type { Locale } from '~/lib/locale';
import type { CheatSheet } from '~/schemas/cheat-sheet';
import { filled } from './figures';
import { numberAt } from './figure-numbers';
import { single } from './single-files';

type Rule = CheatSheet['rules'][number];

export const cheatSheet = single('cheatSheet', 'cheat-sheet', 'the cheat sheet is it');

export const barsOf = ({ bars }: Rule, locale: Locale) =>
  Promise.all(
    filled(bars, locale).map(async ({ name, at, road }) => {
      const { value, shown } = await numberAt(at, { unit: 'percent', digits: 0 }, locale);
      return { name: name[locale], value, shown: `${shown}%`, road };
    }),
  );

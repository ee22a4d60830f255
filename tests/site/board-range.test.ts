import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatNumber } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import { readLevels } from '../content/read';
import { elementAt, LOCALES as locales, readSite, textOf } from './built';

const site = readSite();
const { snapshot } = JSON.parse(
  readFileSync('content/runs/ladder/ladder-facts-quays.json', 'utf8'),
) as { snapshot: { cells: Record<string, number> } };
/** Pages that say what so many million tokens cost. */
const pages = [
  ['demos/tokenizer', 1],
  ['five', Math.round(snapshot.cells['tokens/paste-all']!) / 1000],
] as const;

test.each(
  locales.flatMap((locale) => pages.map(([path, millions]) => [locale, path, millions] as const)),
)(
  '/%s/%s/ prices its tokens at the cheapest and the dearest row of the board, each with its mark',
  (locale, path, millions) => {
    const page = site.at(`/${locale}/${path}/`)!;
    const said = page.tags.filter(({ attributes }) => 'data-board-range' in attributes);
    expect(said).toHaveLength(1);
    const html = elementAt(page.html, said[0]!);
    const own = readLevels().filter(({ currency }) => currency === LOCALES[locale].currencies[0]);
    const inputs = own.map(({ input }) => input);
    for (const input of [Math.min(...inputs), Math.max(...inputs)]) {
      const n = formatNumber(millions * input, locale, 2);
      expect(textOf(html)).toContain({ en: `$${n} (`, zh: `${n} 元（` }[locale]);
    }
    expect(html.match(/data-measured-on="price"/g)).toHaveLength(2);
    expect(textOf(html)).not.toMatch(/[{}]/);
  },
);

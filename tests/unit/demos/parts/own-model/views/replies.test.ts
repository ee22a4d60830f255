import { expect, test } from 'vitest';
import { ladderViews } from '~/demos/parts/own-model/views';
import words from 'words:rung-walk';
import { textOf } from '~/lib/figure';
import { SENT_PAGES } from '~/lib/ladder/replies';
import { LOCALE_CODES } from '~/lib/locale';
import { run } from '../../../../../demos/recorded';

const { snapshot } = run<{ cells: Record<string, string> }>('ladder/r1-fare');

test.each(LOCALE_CODES)('the replies view shows each full reply and its prompt: %s', (locale) => {
  const shown = ladderViews.draw('replies', {}, snapshot, locale).map(textOf);
  expect(shown).toEqual(
    SENT_PAGES.map((pages) => words[locale].pages[pages] + snapshot.cells[`${locale}/${pages}`]),
  );
});

test('the recorded model states the fare of Heron Island, 11 crowns, only with the right page', () => {
  const has = (locale: string, pages: string) =>
    /白鹭岛 11 元|\b11\b/.test(snapshot.cells[`${locale}/${pages}`]!);
  for (const locale of LOCALE_CODES)
    expect(SENT_PAGES.map((pages) => has(locale, pages))).toEqual([false, false, true]);
});

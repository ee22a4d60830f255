import { expect, test } from 'vitest';
import { decoded, elementAt, readSite, tagsOf } from './built';

/** The lane of a drawing on a phone of 360 pixels, and how far words may stand out of it: as far as the plate reaches. */
const LANE = 294;
const PLATE = 13;

const site = readSite();
const lessons = site.pages.filter(({ path }) => /\/learn\/[^/]+\/[^/]+\/$/.test(path));

/** About as wide as words are in letters of 12.5 px; no wider than they are, or much would be called cut off. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12.5 : 5.8), 0);

interface Words {
  words: string;
  left: number;
  right: number;
}

/** Words at a place of a drawing, `x` per cent from its left and a few pixels beside it. */
const wordsOf = (drawing: string): Words[] =>
  [...drawing.matchAll(/<svg x="([\d.]+)%"[^>]*><text([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x = '', attributes = '', inside = '']) => {
      const words = decoded(inside);
      const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
      const before = { end: 1, middle: 0.5 }[anchor ?? ''] ?? 0;
      const aside = Number(/ x="(-?[\d.]+)"/.exec(attributes)?.[1] ?? 0);
      const left = (Number(x) / 100) * LANE + aside - before * widthOf(words);
      return { words, left, right: left + widthOf(words) };
    },
  );

/** Drawings in rows; those of lines have words that only a wide page shows. */
const drawingsOf = (html: string): string[] =>
  tagsOf(html)
    .filter(
      ({ name, attributes }) =>
        name === 'figure' && /strip|pair/.test(attributes['data-kind'] ?? ''),
    )
    .map((tag) => elementAt(html, tag));

test('the words of a drawing in rows stay inside its plate on a phone', () => {
  const drawn = lessons.flatMap(({ path, html }) =>
    drawingsOf(html).flatMap((drawing) => wordsOf(drawing).map((words) => ({ path, ...words }))),
  );
  expect(drawn.length).toBeGreaterThan(100);
  const cut = drawn.filter(({ left, right }) => left < -PLATE || right > LANE + PLATE);
  expect(cut.map(({ path, words }) => `${path}: ${words}`)).toEqual([]);
});

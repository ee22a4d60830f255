import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chosenName, nearChosen, placeOf, placesIn } from '~/demos/embedding-map/core/words';
import { withNodes, liesText, wordsText } from '~/demos/embedding-map/view/words-said';
import { embeddingMapStrings } from '~/demos/embedding-map/about';
import { wordsAtRest } from '~/demos/embedding-map/view/words-at-rest';
import type { TwelveRecord } from '~/demos/embedding-map/core/twelve-record';
import { textOf, toHtml } from '~/lib/figure';

const file = 'content/runs/embedding-map/twelve.json';
const twelve = (JSON.parse(readFileSync(file, 'utf8')) as { snapshot: TwelveRecord }).snapshot;
const FIELD = { width: 1114, height: 470 };
const text = (nodes: ReturnType<typeof wordsText>) => nodes.map(textOf).join('');

describe('a word of one’s own', () => {
  const cosines = twelve.words.map(([name]) => (name === 'dog' ? 0.7 : 0));

  test('stands beside its nearest, over none of the twelve', () => {
    const [x, y] = placeOf({ word: 'lead', cosines }, twelve, FIELD);
    const dog = placesIn(twelve, FIELD)[8]!;
    expect(Math.hypot(x - dog[0], y - dog[1])).toBeLessThan(140);
    for (const [ox, oy] of placesIn(twelve, FIELD))
      expect(Math.abs(ox - x) > 40 || Math.abs(oy - y) > 40).toBe(true);
  });

  test('has its own nearest, and may have none', () => {
    const words = { twelve, typed: { word: 'lead', cosines }, chosen: 12 };
    expect(chosenName(words)).toBe('lead');
    expect(nearChosen(words)).toEqual([{ point: 8, similarity: 0.7 }]);
    const alone = { twelve, typed: { word: 'zero', cosines: cosines.map(() => 0) }, chosen: 12 };
    expect(text(wordsText(alone, embeddingMapStrings.en, 'en'))).toBe(
      'zero is near none of the twelve.',
    );
  });
});

describe.each(['en', 'zh'] as const)('sentences in %s', (locale) => {
  const t = embeddingMapStrings[locale];

  test('fill every slot', () => {
    const found = { name: 'ferry', kept: 4, k: 10, overlap: 0.57, points: 503 };
    const said = [
      ...wordsText({ twelve, chosen: 0 }, t, locale),
      ...liesText(found, t, locale),
      ...liesText({ ...found, kept: 10 }, t, locale),
    ];
    expect(text(said)).not.toMatch(/[{}]/);
    expect(text(said)).toMatch(/渡轮 0\.87/);
    expect(text(said)).toMatch(/5\.7/);
  });
});

test('the build draws twelve words and the three lines of the chosen one, wide and tall', () => {
  const drawn = wordsAtRest({ twelve, chosen: 0 }, embeddingMapStrings.en, 'en').map(toHtml);
  for (const one of drawn) {
    expect(one.match(/class="name"/g)).toHaveLength(12);
    expect(one.match(/class="tie"/g)).toHaveLength(3);
    expect(one).not.toMatch(/NaN|undefined|style=|tabindex/);
  }
});

test('what fills a slot may be nodes', () => {
  expect(withNodes('a {b} c', { b: ['x', 'y'] })).toEqual(['a ', 'x', 'y', ' c']);
});

import { fc, forAll } from '../../../property';
import { expect, test } from 'vitest';
import { placesOf } from '~/lib/encoder/token-places';

const shown = (tokens: string[], text: string) =>
  placesOf(tokens, text).map(({ start, end }) => text.slice(start, end));

// The tokens are those that the two models' own tokenizers give.
test.each([
  ['unused café tickets', ['unused', 'cafe', 'tickets'], ['unused', 'café', 'tickets']],
  ['a refund?', ['a', 'ref', '##und', '?'], ['a', 'ref', 'und', '?']],
  ['３.５ kg C#', ['▁3.5', '▁kg', '▁C', '#'], ['３.５', 'kg', 'C', '#']],
  ['我的月票丢了', ['▁', '我的', '月', '票', '丢', '了'], ['', '我的', '月', '票', '丢', '了']],
  ['naïve ﬁne', ['▁na', 'ï', 've', '▁fine'], ['na', 'ï', 've', 'ﬁne']],
  ['☃ 野家', ['[UNK]', '野', '家'], ['', '野', '家']],
])('the tokens of %j stand where they are from', (text, tokens, places) => {
  expect(shown(tokens, text)).toEqual(places);
});

test('places are in order and inside the text, whatever the tokens are', () => {
  forAll(fc.array(fc.string()), fc.string(), (tokens, text) => {
    let last = 0;
    for (const { start, end } of placesOf(tokens, text)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(Math.max(start, last));
      expect(end).toBeLessThanOrEqual(text.length);
      last = end;
    }
  });
});

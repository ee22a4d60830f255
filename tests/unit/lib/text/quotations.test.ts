import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { quotationsIn } from '~/lib/text/quotations';

const found = (text: string, quotation: string) =>
  quotationsIn(text, quotation).map(({ start, end }) => text.slice(start, end));

describe('quotationsIn', () => {
  test.each([
    ['The ferry is\n“free”.', 'is free', 'is\n“free'],
    ['A ticket is ６ crowns.', 'Ticket is 6 CROWNS', 'ticket is ６ crowns'],
    ['Don’t pay.', "don't", 'Don’t'],
    ['Fish, ﬁsh', 'fish fish', 'Fish, ﬁsh'],
    ['末班船 21:30 开。', '末班船21:30开', '末班船 21:30 开'],
    ['灯笼岛的船', '笼岛', '笼岛'],
    ['用RAG答', 'RAG 答', 'RAG答'],
    ['an an b', 'an b', 'an b'],
    ['banana a fig', 'a fig', 'a fig'],
    ['𐐀a a', 'A', 'a'],
  ])('in %j finds %j', (text, quotation, words) => {
    expect(found(text, quotation)).toEqual([words]);
  });

  test.each([
    ['The ferries are free', 'ferry'],
    ['free is', 'is free'],
    ['The free boat is', 'free is'],
    ['anything', ''],
    ['anything', ' … —'],
    ['', 'anything'],
    ['', ''],
  ])('in %j does not find %j', (text, quotation) => {
    expect(found(text, quotation)).toEqual([]);
  });

  test('finds each occurrence without overlaps, and at most twenty', () => {
    expect(quotationsIn('no no no no', 'no no')).toEqual([
      { start: 0, end: 5 },
      { start: 6, end: 11 },
    ]);
    expect(quotationsIn('no '.repeat(50), 'no')).toHaveLength(20);
  });

  test('finds words anywhere, and returns a matching stretch', () => {
    const words = fc.array(fc.constantFrom('pier', 'fog', '9', '船', 'É'), { minLength: 1 });
    forAll(words, words, words, (before, quotation, after) => {
      const text = [...before, ...quotation, ...after].join(' ');
      const [first] = found(text, quotation.join(', '));
      expect(first).toBeDefined();
      expect(found(first!, quotation.join(' '))).toEqual([first]);
    });
  });

  test('takes any text', () => {
    forAll(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, quotation) => {
      for (const { start, end } of quotationsIn(text, quotation)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    });
  });
});

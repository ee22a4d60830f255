import { describe, expect, test } from 'vitest';
import { keyFrom, lacking, spansOf } from '~/lib/answering/key';

describe('what an answer must say', () => {
  test('is every entry, each in one of its ways', () => {
    const key = keyFrom(['07:30|7:30', 'Sunday']);
    expect(key).toEqual([['07:30', '7:30'], ['Sunday']]);
    expect(lacking(key, 'On SUNDAY at 7:30.')).toEqual([]);
    expect(lacking(key, 'It leaves at 07:30.')).toEqual(['Sunday']);
    expect(lacking(key, '')).toEqual(['07:30', 'Sunday']);
  });

  test('is looked for in whole words and numbers', () => {
    expect(lacking([['8']], 'It costs 18 crowns.')).toEqual(['8']);
    expect(lacking([['half']], 'on behalf of')).toEqual(['half']);
    expect(lacking([['half']], 'at ＨＡＬＦ the fare')).toEqual([]);
  });

  test('does not mind the spaces that Chinese puts around digits', () => {
    expect(lacking([['24 小时']], '开船24小时以前')).toEqual([]);
  });

  test('sees no "not": that is what it misses', () => {
    expect(lacking([['07:30']], 'It does not leave at 07:30.')).toEqual([]);
  });

  test.each([
    ['11', 'It costs 11,000 crowns.', false],
    ['11', 'It costs 11.50.', false],
    ['11', 'It costs 2.11.', false],
    ['11', 'It leaves at 11:40.', false],
    ['11', 'There are 11 000 of them.', false],
    ['11', '票价 11 万', false],
    ['11', 'It costs 11.', true],
    ['11', 'It costs 11.00 crowns, or 11.', true],
    ['12,000', 'at 12,000 hours', true],
    ['07:30', 'at 07:30.', true],
    ['十一元', '票价二十一元', false],
    ['五百', '五百二十米', false],
    ['二月', '十二月', false],
    ['二月', '明年二月', true],
    ['three lines', 'twenty-three lines', false],
    ['ten minutes', 'a hundred and ten minutes', false],
    ['ten minutes', 'Come ten minutes before', true],
  ])('finds %j in %j: %s, for a number counts as a whole', (way, text, found) => {
    expect(lacking([[way]], text).length === 0).toBe(found);
  });

  test('is shown where it is said', () => {
    const text = 'On Sunday, or 7:30 on Sunday.';
    const places = spansOf(keyFrom(['07:30|7:30', 'Sunday']), text);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Sunday',
      '7:30',
      'Sunday',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { keyFrom, lacking } from '~/lib/demos/retriever/answering/key';

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
});

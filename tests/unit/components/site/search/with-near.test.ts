import { describe, expect, test } from 'vitest';
import type { Found } from '~/components/site/search/ranking';
import { withNear } from '~/components/site/search/answers';
import { unpackDocument } from '~/components/site/search/site-document';

const found = (title: string, closeness: Found['closeness'], score = 1): Found => ({
  document: unpackDocument([0, `/${title}/`, title, '', [], '', '', ''], 0),
  closeness,
  score,
});
const LONG = 'bill grows whenever somebody pastes the manual';
const titles = (list: readonly Found[]) => list.map(({ document }) => document.title);

describe('a document near in meaning', () => {
  const near = [found('near', 'similar', 0.7)];
  const listLedBy = (closeness: Found['closeness'], ideas = 1) => [
    found('a', closeness, ideas),
    found('b', 'named'),
    found('c', 'named'),
  ];

  test('stands first if a name, one idea or text matches lead the results', () => {
    for (const closeness of ['named', 'intent', 'text'] as const)
      expect(titles(withNear(LONG, listLedBy(closeness), () => near)).join('')).toBe('nearabc');
  });

  test('leaves exact names, intents of several ideas and short questions alone', () => {
    expect(titles(withNear(LONG, listLedBy('exact'), () => near))).toEqual(['a', 'b', 'c']);
    expect(titles(withNear(LONG, listLedBy('intent', 2), () => near))).toEqual(['a', 'b', 'c']);
    expect(titles(withNear('bill grows', listLedBy('named'), () => near))).toEqual(['a', 'b', 'c']);
  });

  test('counts the pairs of characters of a Chinese question, which has no spaces', () => {
    const list = listLedBy('named');
    expect(titles(withNear('贴进去的手册太长装不下', list, () => near))[0]).toBe('near');
    expect(titles(withNear('微调', list, () => near))[0]).toBe('a');
  });

  test('must be near enough, and says by which name it is a match', () => {
    const list = listLedBy('named');
    expect(withNear(LONG, list, () => [found('far', 'similar', 0.1)])).toEqual(list);
    const same = { ...list[1]!, closeness: 'similar' as const, score: 0.9 };
    expect(withNear(LONG, list, () => [same])[0]).toBe(list[1]);
    expect(withNear(LONG, [], () => near)).toEqual([]);
  });
});

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

  test('takes the third place if a name, one idea or text matches lead the results', () => {
    for (const closeness of ['named', 'intent', 'text'] as const)
      expect(titles(withNear(LONG, listLedBy(closeness), () => near))).toEqual([
        'a',
        'b',
        'near',
        'c',
      ]);
  });

  test('leaves exact names, intents of several ideas and short questions alone', () => {
    expect(titles(withNear(LONG, listLedBy('exact'), () => near))).toEqual(['a', 'b', 'c']);
    expect(titles(withNear(LONG, listLedBy('intent', 2), () => near))).toEqual(['a', 'b', 'c']);
    expect(titles(withNear('bill grows', listLedBy('named'), () => near))).toEqual(['a', 'b', 'c']);
  });

  test('must be near enough and not in the list yet', () => {
    const list = listLedBy('named');
    expect(withNear(LONG, list, () => [found('far', 'similar', 0.4)])).toEqual(list);
    const above = { ...list[0]!, score: 0.9 };
    expect(titles(withNear(LONG, list, () => [above, ...near]))).toEqual(['a', 'b', 'near', 'c']);
    expect(withNear(LONG, [], () => near)).toEqual([]);
  });
});

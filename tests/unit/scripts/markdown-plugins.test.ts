import { describe, expect, test } from 'vitest';
import { chineseLines, stepParts } from '../../../scripts/build/markdown-plugins.mjs';

function joined(value: string): string {
  const node = { value };
  chineseLines.text(node, {
    setProperty: (of: typeof node, key: 'value', to: string) => {
      of[key] = to;
    },
  });
  return node.value;
}

describe('a line break inside Chinese source text', () => {
  test.each([
    ['\n  。现在', '。现在'],
    ['答对了\n  一半', '答对了一半'],
    ['用 RAG\n，再试', '用 RAG，再试'],
  ])('is joined without a space in %j', (value, expected) => {
    expect(joined(value)).toBe(expected);
  });

  test.each(['answers\nthat follow', '用 RAG\n  答', '答对了。 现在'])(
    'is not mistaken in %j',
    (value) => {
      expect(joined(value)).toBe(value);
    },
  );
});

describe('a step that lists its parts', () => {
  const text = (value: string) => ({ type: 'listItem', children: [{ type: 'text', value }] });
  const listing = (...items: string[]) => ({ type: 'list', children: items.map(text) });
  const step = (children: object[], name = 'Step') => ({
    name,
    attributes: [{ type: 'mdxJsxAttribute', name: 'place', value: 'Not found' }],
    children,
  });
  const partsOf = (...asked: Parameters<typeof step>) =>
    stepParts.mdxJsxFlowElement(step(...asked))?.children.map(({ name }: { name: string }) => name);

  test('has them in their order, around its choices, and keeps its tags', () => {
    expect(partsOf([listing('a', 'b', 'c', 'd')])).toEqual(['Need', 'Ask', 'Found', 'Why']);
    const choices = [{ name: 'Choice' }, { name: 'Choice' }];
    expect(partsOf([listing('a', 'b'), ...choices, listing('c')])).toEqual(
      'Need Ask Choice Choice Why'.split(' '),
    );
    expect(partsOf([listing('a', 'b', 'c'), { name: 'Why' }])?.at(-1)).toBe('Why');
    expect(partsOf([listing('a')], 'Yours')).toEqual(['Need']);
  });

  test('tells the place of what it found', () => {
    const made = stepParts.mdxJsxFlowElement(step([listing('a', 'b', 'c', 'd')]));
    expect(made?.children[2].attributes).toMatchObject([{ name: 'place', value: 'Not found' }]);
  });

  test('says at the end of its last part what the numbers were measured on', () => {
    const number = (name: string, value: string) => ({
      name,
      attributes: [{ name: name === 'Rec' ? 'cell' : 'row', value }],
    });
    const children = [number('Rec', 'a/right'), number('Lit', 'E81'), number('Lit', 'E81')];
    const why = { children: [{ type: 'paragraph', children }] };
    const made = stepParts.mdxJsxFlowElement(
      step([{ type: 'list', children: [...listing('a', 'b', 'c').children, why] }]),
    );
    const [paragraph] = made!.children.at(-1).children;
    expect(paragraph.children.at(-1)).toMatchObject({
      name: 'Grounds',
      attributes: [{ name: 'of', value: 'a/right E81' }],
    });
  });

  test('says which parts it should have', () => {
    expect(() => partsOf([listing('a', 'b', 'c')])).toThrow(
      'A <Step> lists 3 parts: write 4, its Need, Ask, Found, Why.',
    );
    expect(partsOf([{ name: 'Need' }])).toBeUndefined();
  });
});

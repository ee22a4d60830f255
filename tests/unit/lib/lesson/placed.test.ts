import { expect, test } from 'vitest';
import { parseMdx, type MdxTag } from '~/lib/lesson/mdx';
import { placed } from '~/lib/lesson/placed';

const numbers = (mdx: string) => {
  const tags = (nodes: ReturnType<typeof placed>): MdxTag[] =>
    nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...tags([...node.children])]));
  return tags(placed(parseMdx(mdx)))
    .filter(({ name }) => name === 'Rec' || name === 'Lit')
    .map(({ attributes: { next, marked } }) => next ?? marked);
};
const [rec, lit] = ['<Rec cell="a/b">1%</Rec>', '<Lit row="E01">2%</Lit>'];

test('a number is linked to the next one of its block', () => {
  expect(numbers(`Got ${rec}, and others ${lit}.`)).toEqual(['E01', undefined]);
});

test('a blank line ends a block', () => {
  expect(numbers(`Got ${rec}.\n\nOthers ${lit}.`)).toEqual([undefined, undefined]);
});

test('a number in a figure is left to the figure', () => {
  expect(numbers(`<Figure id="f">\n| ${rec} | ${lit} |\n</Figure>`)).toEqual([
    'elsewhere',
    'elsewhere',
  ]);
});

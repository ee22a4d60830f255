import { expect, test } from 'vitest';
import { textIn } from '~/lib/html-tree';
import { lessonTree, nodesIn, tagsIn } from '~/lib/lesson/tree';

const MDX = `---
id: R3
---

## Title {/* slug */}

Got{' '}
<Rec cell="a > b" interval>9%</Rec> of \`<Rec>\`.

<Guess
  id="x"
  min={0}
>
  Of <Lit row="E1">7</Lit>?
</Guess>
`;
const tree = lessonTree(MDX);

test('the id of a heading is read from its note, which is no text', () => {
  const heading = nodesIn(tree).find(({ type }) => type === 'heading')!;
  expect([heading.id, heading.depth, textIn(heading).trim()]).toEqual(['slug', 2, 'Title']);
});

test('tags have their attributes as text, also over several lines, and none is read in code', () => {
  expect(tagsIn(tree, 'Rec', 'Guess', 'Lit').map(({ attributes }) => attributes)).toEqual([
    { cell: 'a > b', interval: '' },
    { id: 'x', min: '0' },
    { row: 'E1' },
  ]);
});

test('a written space is text', () => {
  const [, paragraph] = tree.children.filter(({ type }) => type !== 'yaml');
  expect(textIn(paragraph!).replace(/\s+/g, ' ')).toBe('Got 9% of <Rec>.');
});

test.each(['<Aside>never', '<Aside></Note>', '</Note>'])('%s is refused', (mdx) => {
  expect(() => lessonTree(mdx)).toThrow(/closing tag/i);
});

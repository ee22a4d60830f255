import { expect, test } from 'vitest';
import type { Paper, Written } from '~/components/prose/markdown/paper';
import { written } from '~/components/prose/markdown/write';
import { parseMdx } from '~/lib/lesson/mdx';

const paper = { page: new URL('https://example.org/en/learn/s1/') } as Paper;
const Aside: Written = async ({ attributes }, _, inner) =>
  `> ${attributes.title}: ${await inner()}`;
const Last: Written = ({ children }, _, inner) => inner(children.slice(-1));
const markdownOf = (mdx: string) => written(parseMdx(mdx), { Aside, Last }, paper);

test('markdownOf keeps text, writes links in full and decodes entities', async () => {
  expect(await markdownOf('See [S2](../s2/#top), if 1 &lt; 2.')).toBe(
    'See [S2](https://example.org/en/learn/s2/#top), if 1 < 2.',
  );
});

test('markdownOf calls the writer of each tag, which decides which children to write', async () => {
  expect(await markdownOf('A <Aside title="Note">b <Aside title="In">c</Aside></Aside>.')).toBe(
    'A > Note: b > In: c.',
  );
  expect(await markdownOf('<Last><Aside title="One">1</Aside>2</Last>')).toBe('2');
});

test('markdownOf names a tag without a writer, its page and the file to add it to', async () => {
  await expect(markdownOf('<Film />')).rejects.toThrow(
    '/en/learn/s1/: <Film> has no Markdown. Add it to components/prose/markdown/tags.ts.',
  );
});

import { expect, test } from 'vitest';
import { lessonMinutes, visibleWords } from '~/lib/lesson/minutes';
import { lessonTree } from '~/lib/lesson/tree';

const words = (body: string, locale: 'en' | 'zh' = 'en') =>
  visibleWords([lessonTree(body)], locale);

test('words counts the visible words of text, lists, captions and headings', () => {
  expect(words('## Two words {/* id */}\n\n- one\n- <Term id="a">two</Term> **three**')).toBe(5);
  expect(words('<Figure id="f">\n\n<Caption>It fell.</Caption>\n\n</Figure>')).toBe(2);
});

test.each([
  ['a fold', '<Fold title="More words here">\n\nhidden\n\n</Fold>'],
  ['a note', '<Note title="Hidden">hidden</Note>'],
  ['a hint in a challenge', '<Challenge>\n\n<Hint>hidden words</Hint>\n\n</Challenge>'],
  ['a table', '| a | b |\n| --- | --- |\n| c | d |'],
  ['a listing', '```ts\nconst hidden = 1;\n```'],
  ['front matter', '---\nid: R3\n---\n'],
])('words does not count %s', (_, markup) => {
  expect(words(`${markup}\n\nin sight`)).toBe(2);
});

test('words counts Chinese by characters, and Latin words and numbers as one each', () => {
  expect(words('检索得 87.5%，BM25 更低。', 'zh')).toBe(7);
});

test('lessonMinutes is 1 for 200 words, 350 characters, a guess, a run or a question', () => {
  const english = 'word '.repeat(1000);
  const parts = { locale: 'en', body: english, demos: 0, items: 0 } as const;
  expect(lessonMinutes(parts)).toBe(5);
  expect(lessonMinutes({ ...parts, demos: 1, items: 4 })).toBe(10);
  expect(lessonMinutes({ ...parts, body: `${english}\n\n<Guess id="a">word</Guess>` })).toBe(6);
  expect(lessonMinutes({ ...parts, locale: 'zh', body: '字'.repeat(1050) })).toBe(3);
});

test('lessonMinutes is at least 1', () => {
  expect(lessonMinutes({ locale: 'en', body: 'word', demos: 0, items: 0 })).toBe(1);
});

import { expect, test, vi } from 'vitest';
import type { Paper } from '~/components/prose/markdown/paper';
import type { Quiz } from '~/content/lookup';

vi.mock('astro:content', () => import('../../../content/collections'));

const { quizAnswers, quizQuestions, sourceList } = await import('~/components/prose/markdown/ends');

const both = (text: string) => ({ en: text, zh: `${text}（中）` });
const option = (text: string, correct = false) => ({ text: both(text), correct, why: both(`${text} why`) }); // prettier-ignore
const quiz = {
  questions: [
    { id: 'many', prompt: both('How *many*?'), options: [option('One'), option('Two', true)] },
    { id: 'where', prompt: both('Where?'), options: [option('Here', true), option('There')] },
  ],
} as unknown as Quiz;
const paper = {
  locale: 'en',
  sources: ['S01', 'S12'],
  address: (path: string) => `https://example.org/${path}`,
} as unknown as Paper;

test('quizQuestions numbers questions from 1, letters their options and leaves out answers', () => {
  const text = quizQuestions(quiz, paper);
  expect(text).toMatch(/^1\. How \\\*many\\\*\?\n\n {3}- A\. /);
  expect(text).toMatch(/\n\n2\. Where\?\n/);
  expect(text).not.toContain('why');
});

test('quizAnswers gives the letter of the right option and a reason for each option', () => {
  const text = quizAnswers(quiz, paper);
  expect(text.match(/^\d\. .*$/gm)!.map((line) => line[0])).toEqual(['1', '2']);
  for (const reason of ['One why', 'Two why', 'Here why', 'There why'])
    expect(text).toContain(reason);
});

test('sourceList gives each source its number, link, how it was read, and where the site cites it', async () => {
  const lines = (await sourceList(paper)).split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^1\. .+\(https:\/\/example\.org\/en\/sources\/#S01\)$/);
  expect(lines[1]).toMatch(/^2\. .+<https?:.+>.+#S12\)$/);
});

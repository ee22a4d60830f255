import { describe, expect, test } from 'vitest';
import { evidenceViews } from '~/demos/evidence/views';
import { textOf, toHtml, type FigureNode } from '~/lib/figure';

const marks = { first: '11110', second: '1u10u' };
const files = { en: marks, zh: marks };
const shown = (
  name: string,
  settings: Record<string, string> = {},
  locale: 'en' | 'zh' = 'en',
): FigureNode[] => evidenceViews.draw(name, settings, files, locale);
const textIn = (...args: Parameters<typeof shown>) =>
  shown(...args)
    .map(textOf)
    .join('\n');
const htmlOf = (...args: Parameters<typeof shown>) =>
  shown(...args)
    .map(toHtml)
    .join('');
/** The squares of a kind in the field, which comes before its key. */
const countOf = (html: string, kind: string) =>
  new RegExp(`<path class="${kind}" d="([^"]*z)"`).exec(html)?.[1]?.match(/M/g)?.length ?? 0;

describe('the wins view, a hundred tests of two systems', () => {
  test('ranks the worse system first in 20 tests with 50 questions, in 8 with 200', () => {
    expect(textIn('wins')).toContain('the worse one leads 20');
    expect(textIn('wins', { questions: '200' })).toContain('the worse one leads 8');
    expect(textIn('wins', { questions: '800' })).toContain('the worse one leads 0');
  });

  test('draws one square per test, with the key apart', () => {
    const html = htmlOf('wins');
    const counts = ['half', 'open'].map((kind) => countOf(html, kind));
    expect(counts).toEqual([11, 69]);
  });

  test('asks at rest, without a number of the result', () => {
    expect(textIn('wins', { asked: 'no' }, 'zh')).not.toMatch(/领先 \d/);
    expect(countOf(htmlOf('wins', { asked: 'no' }), 'open')).toBe(100);
  });
});

describe('the needed view, the length of a test', () => {
  test('falls as the gap grows, from 883 to 170 to 51 questions', () => {
    expect(textIn('needed')).toContain('883 questions');
    expect(textIn('needed', { one: '84', other: '74' })).toContain('170 questions');
    expect(textIn('needed', { one: '90', other: '70' })).toContain('51 questions');
  });

  test('draws ten questions per square, with the slide’s fifty filled', () => {
    const html = htmlOf('needed');
    expect([countOf(html, 'full'), countOf(html, 'open')]).toEqual([5, 84]);
  });

  test('says that no number is enough where the systems are equally good', () =>
    expect(textIn('needed', { one: '80', other: '80' })).toContain('no number of questions'));
});

describe('the judge view, with two assistants', () => {
  const trusted = { foundRight: '50', foundWrong: '50' };
  const marked = { foundRight: '48', foundWrong: '30' };

  test('ranks the long answers first while the judge is trusted', () => {
    const html = htmlOf('judge', trusted);
    expect(html).toContain('long answers: the judge says 75%.');
    expect(html).toContain('short answers: the judge says 70%.');
    expect(html).not.toContain('corrected 6');
  });

  test('ranks them last once the judge is checked', () => {
    const html = htmlOf('judge', marked);
    expect(html).toContain('long answers: the judge says 75%, corrected 63%, from 47% to 78%.');
    expect(html).toContain('short answers: the judge says 70%, corrected 70%, from 61% to 79%.');
  });

  test('shows two ranges that do not overlap after twenty times as many checks', () => {
    const more = { saidRight: '3000', judged: '4000', foundRight: '960', foundWrong: '600', known: '1000' }; // prettier-ignore
    const html = htmlOf('judge', more);
    expect(html).toContain('from 59% to 66%');
    expect(html).toContain('from 68% to 72%');
  });
});

test('the tries view: without any difference 5 offices of 100 see a difference, and 64 after 20 tries', () => {
  expect(textIn('tries', { comparisons: '1' })).toContain('sees a difference 5');
  expect(textIn('tries')).toContain('sees a difference 64');
});

test('the rows view numbers the rows of a results file, with two marks each, and counts them', () => {
  expect(textIn('rows')).toContain('1,1,1\n2,1,0\n3,1,1\n4,1,0\n5,0,0');
  expect(textIn('rows')).toContain('both right 2, only retrieval 2, only the fine-tuned model 0');
});

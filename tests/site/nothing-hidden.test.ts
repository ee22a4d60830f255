import { describe, expect, test } from 'vitest';
import { lessonAddress, readLessons } from '../content/lesson-source';
import { elementAt, named, readSite, textOf } from './built';

const site = readSite();
const lessons = readLessons().map((source) => ({
  name: `${source.id} ${source.locale}`,
  source,
  page: site.at(`/${lessonAddress(source.path)}`)!,
}));

/** What lessons said while their figures waited for guesses. */
const GATES =
  /Guess or skip|The next question opens|The rule opens with|How sure are you|Keep my guesses|猜过或跳过|下一题就会出现|误差不超过/;
const MOST_WORDS = 25;
/** Chinese characters that are as long as a word. */
const A_WORD = 1.8;

const wordsIn = (text: string): number =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) / A_WORD +
  (text.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’.,%–-]*/gu)?.length ?? 0);

const unfolded = (html: string): string =>
  html.replace(/<details\b(?![^>]*\bopen\b)[\s\S]*?<\/details>/g, '');
const DRAWING = /data-drawing[\s\S]*?<svg[^>]*class="plot/;
/** What a demo or a term shows, some of which is drawn by boxes and lines of HTML, but never by a sentence alone. */
const SHOWN = /<svg|data-drawing|data-figure[^>]*>\s*<(?!p\b)/;

describe.each(lessons)('$name hides nothing:', ({ page, source }) => {
  test('no text waits for a guess', () => {
    const text = textOf(page.html.replace(/data-words="[^"]*"/g, ''));
    expect(text.match(GATES)).toBeNull();
    expect(page.tags.filter(({ attributes }) => 'data-folded' in attributes)).toEqual([]);
    expect(page.tags.filter(({ attributes }) => 'data-reveal' in attributes)).toEqual([]);
  });

  test('every figure has a visible drawing outside of its fold on load', () => {
    const figures = named(page, 'figure');
    expect(figures.length).toBeGreaterThan(1);
    const bare = figures.filter((tag) => {
      const html = unfolded(elementAt(page.html, tag));
      return 'data-kind' in tag.attributes ? !DRAWING.test(html) : !SHOWN.test(html);
    });
    const names = bare.map(({ attributes: { id, 'aria-labelledby': label } }) => id ?? label);
    const remedy = 'begin it with a drawing, a table or a <section>, not with a paragraph';
    expect(names.map((figure) => `${figure}: ${remedy}`)).toEqual([]);
  });

  test('it asks one guess, in its strip, by dragging or choosing', () => {
    const strip = page.tags.find(({ attributes }) => 'data-strip' in attributes)!;
    const html = elementAt(page.html, strip);
    expect(named(page, 'x-predict')).toHaveLength(1);
    expect(html).toContain('<x-predict');
    const isNumber = /<input[^>]*type="range"/.test(html);
    expect(html.includes('data-handle')).toBe(isNumber);
    if (!isNumber) expect(html.match(/<input[^>]*type="radio"/g)!.length).toBeGreaterThan(1);
  });

  test(`its question has at most ${MOST_WORDS} words`, () => {
    const question = page.tags.find(({ attributes }) => 'data-question' in attributes)!;
    const previews = page.tags.filter(({ attributes }) =>
      /^preview\b/.test(attributes.class ?? ''),
    );
    const asked = previews.reduce(
      (html, preview) => html.replace(elementAt(page.html, preview), ''),
      elementAt(page.html, question),
    );
    const text = textOf(asked);
    expect(
      wordsIn(text),
      `content/lessons/${source.path}.mdx: “${text.trim()}”`,
    ).toBeLessThanOrEqual(MOST_WORDS);
  });
});

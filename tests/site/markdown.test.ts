import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWalk } from '~/lib/lesson/walk';
import { readPairs } from '../content/lesson-source';
import { linksOf, named, readSite, textOf } from './built';

const ORIGIN = 'https://crossroads.example';
const site = readSite();
const lessons = readPairs()
  .flatMap(({ en, zh }) => [en, zh])
  .map((source) => {
    const path = `/${source.path.replace(/^(en|zh)/, '$1/learn')}`;
    return { ...source, name: `${source.id} ${source.locale}`, path, page: site.at(`${path}/`)! };
  });
const fileOf = ({ path }: { path: string }): string => readFileSync(`dist${path}.md`, 'utf8');
const withoutCode = (text: string): string =>
  text.replace(/^(?:> )?```[\s\S]*?^(?:> )?```/gm, '').replace(/`[^`\n]*`/g, '');

/** Links of a Markdown file that lead nowhere, to no place on a page, or are not written in full. */
function lostLinks(text: string): string[] {
  const links = [...withoutCode(text).matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to!);
  expect(links.length, 'let the page lead to six places at least').toBeGreaterThan(5);
  return links.filter((to) => {
    if (!URL.canParse(to)) return true;
    const { origin, pathname, hash } = new URL(to);
    if (origin !== ORIGIN) return !to.startsWith('https://');
    const page = site.at(pathname);
    if (!page) return !site.files.has(pathname);
    return hash !== '' && !page.ids.has(hash.slice(1));
  });
}

describe('a lesson as Markdown', () => {
  test('exists for every page', () => {
    expect(lessons.length).toBeGreaterThan(50);
    expect(
      lessons.filter(({ path }) => !site.files.has(`${path}.md`)).map(({ path }) => path),
    ).toEqual([]);
  });

  test.each(lessons)('$name states what its rule rests on, as the page does', (lesson) => {
    const [, stamp = ''] = lesson.page.html.match(/<p class="stamp"[^>]*>([\s\S]*?)<\/p>/)!;
    const said = textOf(stamp).trim();
    expect(said).not.toBe('');
    expect(fileOf(lesson)).toContain(said);
  });

  test.each(lessons)('$name contains no tag, no import and no brace of its source', (lesson) => {
    const text = withoutCode(fileOf(lesson));
    expect(text.replace(/<https:[^>]*>/g, '').match(/<\/?[A-Za-z][^>\n]*>/g)).toBeNull();
    expect(text.match(/^(import|export) |[{}]|&[a-z]+;|\bundefined\b|\[object/gm)).toBeNull();
  });

  test.each(lessons)(
    '$name has the headings, goals, figures and questions of its page',
    (lesson) => {
      const text = fileOf(lesson);
      const { data, headings, tags, page } = lesson;
      expect(text.startsWith(`# ${data.id} ${data.title}\n\n> ${data.summary}\n`)).toBe(true);
      for (const goal of data.goals) expect(text).toContain(`- ${goal}\n`);
      for (const { depth, text: title } of headings)
        expect(text).toContain(`\n${'#'.repeat(depth)} ${title}\n`);
      const count = (name: string) => tags.filter((tag) => tag.name === name).length;
      const guesses = /^\*\*(?:Your guess\.|猜一猜。)\*\*/gm;
      expect(text.match(guesses)?.length ?? 0).toBe(count('Guess'));
      const tables = named(page, 'figure').filter(
        ({ attributes }) => attributes['data-kind'],
      ).length;
      expect(text.match(/^\*\*(?:Fig\.|图) \w\d\.\d+(?!,|（可)/gm)?.length ?? 0).toBe(tables);
      const marks =
        /^_(?:\[?)(?:toy|SmolLM2|MiniLM|E5|words|formula|our judgement|article|\d+ papers|玩具|词语|公式|本站|文章|\d+ [篇种]|[^_\n]*(?: · E\d+|paper · |文献 · |price|报价))[^\n]*_$/gm;
      expect(text.match(marks)?.length ?? 0).toBe(count('Figure') + count('Step'));
    },
  );

  test.each(lessons)('$name prints every number of its source', (lesson) => {
    const text = fileOf(lesson);
    const numbers = lesson.tags.filter(({ name }) => name === 'Rec' || name === 'Lit');
    expect(numbers.map((tag) => tag.text.trim()).filter((one) => !text.includes(one))).toEqual([]);
  });

  test.each(lessons)('$name numbers its sources as it cites them', (lesson) => {
    const text = fileOf(lesson);
    const { sources } = lesson.data;
    const list = text.slice(text.lastIndexOf('\n## ')).match(/^\d+\. /gm) ?? [];
    expect(list).toHaveLength(sources.length);
    const cited = lesson.tags.filter(({ name }) => name === 'Cite');
    for (const { attributes } of cited)
      expect(text).toContain(`[${sources.indexOf(attributes.id!) + 1}]`);
  });

  test.each(lessons)('$name gives the answers after all questions', (lesson) => {
    const text = fileOf(lesson);
    const titles = { en: ['Check yourself', 'Answers'], zh: ['自测', '答案'] }[lesson.locale];
    const [quiz, answers] = titles.map((title) => text.indexOf(`\n## ${title}\n`));
    expect(quiz).toBeGreaterThan(0);
    expect(answers).toBeGreaterThan(quiz!);
    const task = [/^\*\*(?:Hint|提示)\*\*$/m, /^\*\*(?:A solution|一种答案)\*\*$/m];
    for (const told of [/^\d+\. (?:Right: |正确的是 )/m, ...(isWalk(lesson.body) ? [] : task)])
      expect(text.search(told)).toBeGreaterThan(answers!);
  });

  test.each(lessons)('$name has only full links to existing pages', (lesson) => {
    expect(lostLinks(fileOf(lesson))).toEqual([]);
  });

  test('is named in the head of its page and linked in its text', () => {
    const missing = lessons.filter(({ page, path }) => {
      const alternate = linksOf(page, 'alternate').filter(
        ({ attributes }) => attributes.type === 'text/markdown',
      );
      const linked = named(page, 'a').some(({ attributes }) => attributes.href === `${path}.md`);
      return !linked || alternate.map(({ attributes }) => attributes.href).join() !== `${path}.md`;
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe('llms.txt', () => {
  const text = readFileSync('dist/llms.txt', 'utf8');

  test('has the form of llmstxt.org: a title, a quotation, sections of links', () => {
    expect(text).toMatch(/^# Crossroads \/ 十字路口\n\n> .+\n\n/);
    expect(text.match(/^# /gm)).toHaveLength(1);
    const [, ...sections] = text.split(/^## /m);
    for (const section of sections) {
      const [title = '', ...lines] = section.trim().split('\n');
      expect(title).not.toBe('');
      expect(
        lines.filter((line) => line && !/^- \[[^\]]+\]\(https:[^)]+\): .+/.test(line)),
      ).toEqual([]);
    }
  });

  test('names every lesson in both languages, with its title', () => {
    const listed = [...text.matchAll(/^- \[(.+?)\]\(([^)]+\.md)\)/gm)].map(([, title, to]) => [
      title,
      new URL(to!).pathname,
    ]);
    expect(listed).toEqual(
      ['en', 'zh'].flatMap((locale) =>
        lessons
          .filter((lesson) => lesson.locale === locale)
          .map(({ data, path }) => [expect.stringContaining(data.id), `${path}.md`]),
      ),
    );
  });

  test('links only to what exists', () => {
    expect(lostLinks(text)).toEqual([]);
  });

  test('states how many lessons and claims there are', () => {
    const { claims } = JSON.parse(readFileSync('dist/data/claims.json', 'utf8')) as {
      claims: unknown[];
    };
    expect(text).toContain(`${lessons.length / 2} lessons check ${claims.length} claims`);
  });
});

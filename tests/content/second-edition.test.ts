import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lessonSections } from '~/lib/lesson/plain-text';
import { hasStrip } from '~/lib/lesson/strip';
import { readPairs } from './lesson-source';
import { readYaml } from './read';

const pairs = readPairs().filter(({ en }) => hasStrip(en.body));

/** Tables, and what is folded: smoke alarms are for running text. */
const APART = /<(Figure|Aside|Hint|Solution)\b[\s\S]*?<\/\1>/g;
const sectionsOf = (body: string) =>
  lessonSections(body.replace(APART, '')).map(({ paragraphs }) => paragraphs.join(' '));

const LINKS =
  /\b(because|although|but|however|yet|so|therefore|for example|that is|whereas|unless|instead|in contrast|in other words)\b/gi;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe.each(pairs)('$id, in the second edition', ({ id, en, zh }) => {
  test('names the relation of sentences: six words or more that link, in a hundred of them', () => {
    const text = sectionsOf(en.body).join(' ');
    const sentences = count(text, /[.?!:]["”)]?(?=\s+[A-Z“0-9]|$)/g);
    expect((100 * count(text, LINKS)) / sentences).toBeGreaterThanOrEqual(6);
  });

  test('has at most two semicolons a section', () => {
    const counts = sectionsOf(en.body).map((text) => count(text, /;/g));
    expect(Math.max(...counts)).toBeLessThanOrEqual(2);
  });

  test('explains at most eight terms, and draws at least two figures of three', () => {
    expect(en.data.terms.length).toBeLessThanOrEqual(8);
    const figures = en.tags.filter(({ name }) => name === 'Figure').length;
    const file = `figures/${id}.yaml`;
    const drawn = existsSync(`content/${file}`) ? (readYaml(file) as unknown[]).length : 0;
    expect(3 * (figures - drawn)).toBeLessThanOrEqual(figures);
  });

  test('has notes in its margin, and at most four points to take along, in both languages', () => {
    for (const { tags, body } of [en, zh]) {
      expect(tags.filter(({ name }) => name === 'Note').length).toBeGreaterThan(0);
      const [, recap = ''] = /<Recap>([\s\S]*?)<\/Recap>/.exec(body) ?? [];
      const points = count(recap, /^- /gm);
      expect(points).toBeGreaterThan(0);
      expect(points).toBeLessThanOrEqual(4);
    }
  });
});

import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lessonTree, type LessonNode } from '~/lib/lesson/tree';
import { isWalk } from '~/lib/lesson/walk';
import { readPairs } from './lesson-source';
import { readYaml } from './read';

const pairs = readPairs();

/** Tables, listings, what is folded, and tasks with their data: smoke alarms are for running text. */
const APART = 'Figure Aside Fold Note Guess Challenge table code yaml'.split(' ');

const SECTION = '\f';

/** The text of a lesson as a reader goes through it; items of a list are read as sentences. */
function runningText({ type, name, value, attributes, children }: LessonNode): string {
  if (APART.includes(name || type)) return '';
  if (type === 'heading') return SECTION;
  if (name === 'ClaimLink') return attributes.id!;
  const text = value + children.map(runningText).join('');
  if (type === 'listItem') return text.replace(/[,;.]?\s*$/, '. ');
  return type === 'paragraph' ? `${text} ` : text;
}

const sectionsOf = (body: string): string[] =>
  runningText(lessonTree(body))
    .split(SECTION)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');

const LINKS =
  /\b(because|although|but|however|yet|so|therefore|for example|that is|whereas|unless|instead|in contrast|in other words)\b/gi;

/** How a sentence ends and another begins. */
const BETWEEN = /(?<=[.?!]["”)]?)\s+(?=[A-Z“0-9])/;
/** No quantity to keep in mind: names with a number, years, the level of an interval, sums worked out, brackets. */
const UNCOUNTED =
  /\([^)]*\)|\b(?:[Aa]rticles?|Llama|Phi|Gemini|step|seed|rank|Route) \d+(?:\.\d+)?|\b(?:19|20)\d\d\b|95% (?:confidence )?interval|\S+ [=×÷·+−/] .*/g;
const NUMBER = /(?<![\w.,%-])\$?\d[\d,]*(?:\.\d+)?(?:%|\b)(?!-?[A-Za-z])/g;
/** From one to the other is one thing to keep in mind. */
const RANGE = /(\d%?) (?:to|and) (?:beyond )?\$?(?=\d)/g;
/** So many of so many, too. */
const OUT_OF = /\bof (?:the )?\d[\d,]*/g;
const crowded = (sentence: string) =>
  count(sentence.replace(UNCOUNTED, '').replace(RANGE, '$1-').replace(OUT_OF, ''), NUMBER) > 2;

/** “对 87.5%”: a figure that nobody answered. */
const VERBLESS = /(?:^|[，。；、：])(?:只|也|才|都|就)?(?:对|错|考) ?\d[^，。；]*/gm;
const FULL_WIDTH_SUM = /（[^（）]*[=×√][^（）]*）/g;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe.each(pairs)('the lesson $id, in its second edition,', ({ id, en, zh }) => {
  test('uses at least six linking words per hundred sentences', () => {
    const text = sectionsOf(en.body).join(' ');
    const sentences = count(text, /[.?!:]["”)]?(?=\s+[A-Z“0-9]|$)/g);
    const share = (100 * count(text, LINKS)) / sentences;
    expect(share, `${en.path}: say how sentences hang together`).toBeGreaterThanOrEqual(6);
  });

  test('has at most two semicolons a section', () => {
    const counts = sectionsOf(en.body).map((text) => count(text, /;/g));
    expect(Math.max(...counts)).toBeLessThanOrEqual(2);
  });

  test('has no sentence with more than two numbers outside its tables', () => {
    const sentences = sectionsOf(en.body).flatMap((text) => text.split(BETWEEN));
    expect(sentences.filter(crowded), `Move numbers of ${en.path} into a table or a note`).toEqual(
      [],
    );
  });

  test('names in Chinese who answered, and puts formulas in half-width brackets', () => {
    const text = sectionsOf(zh.body).join('\n');
    expect(text.match(VERBLESS) ?? []).toEqual([]);
    expect(text.match(FULL_WIDTH_SUM) ?? []).toEqual([]);
  });

  test('explains at most eight terms, and draws at least two figures out of three', () => {
    expect(en.data.terms.length).toBeLessThanOrEqual(8);
    const figures = en.tags.filter(({ name }) => name === 'Figure').length;
    const file = `figures/${id}.yaml`;
    const drawn = existsSync(`content/${file}`) ? (readYaml(file) as unknown[]).length : 0;
    expect(3 * (figures - drawn)).toBeLessThanOrEqual(figures);
  });

  test.skipIf(isWalk(en.body))(
    'has margin notes and at most four points to remember, in both languages',
    () => {
      for (const { path, tags, body } of [en, zh]) {
        const remedy = `${path}: write a <Note>, and one to four points into <Recap>`;
        expect(tags.filter(({ name }) => name === 'Note').length, remedy).toBeGreaterThan(0);
        const [, recap = ''] = /<Recap>([\s\S]*?)<\/Recap>/.exec(body) ?? [];
        const points = count(recap, /^- /gm);
        expect(points, remedy).toBeGreaterThan(0);
        expect(points, remedy).toBeLessThanOrEqual(4);
      }
    },
  );
});

test('a sentence with many numbers is distinguished from one with a year, an interval or a sum', () => {
  expect(crowded('It got 20 right, then 30, then 40.')).toBe(true);
  expect(crowded('In 2024 it got 20 of 40 right (30 in 2023).')).toBe(false);
  expect(crowded('With a 95% interval it got 9 to 21%.')).toBe(false);
  expect(crowded('GPT-4 got 20% and Llama 2 70B 30%.')).toBe(false);
});

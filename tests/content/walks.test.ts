import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { visibleWords } from '~/lib/lesson/minutes';
import { lessonTree, tagsIn, type LessonNode } from '~/lib/lesson/tree';
import { isWalk, stepsIn, yoursIn } from '~/lib/lesson/walk';
import { readLessons, readPairs, type LessonSource } from './lesson-source';

const walks = readLessons().filter(({ body }) => isWalk(body));
const formerly = parse(readFileSync('tests/fixtures/anchors.yaml', 'utf8')) as Record<
  string,
  string
>;

/** A Chinese character is about half an English word. */
const LIMITS = {
  en: { open: 1_200, first: 100, case: 60 },
  zh: { open: 2_400, first: 200, case: 120 },
} as const;

/** What walks of the older form lack, by lesson; the list only shrinks. */
const OLDER: Readonly<Record<string, readonly string[]>> = {
  R1: ['guess after a press', 'a question at each step', 'yours', 'order'],
  F1: ['guess after a press', 'a question at each step', 'yours', 'order'],
};

const ORDER = ['<Step', '<Rule', '<Yours', '<Closing', '{/* limits */}', '<Check'];

/** What a step has as tags, and as items of its lists. */
const partsOf = ({ children }: LessonNode): LessonNode[] =>
  children.flatMap((one) => (one.type === 'list' ? one.children : one.name ? [one] : []));

const hasItems = (step: LessonNode): boolean => partsOf(step).some(({ name }) => !name);

function lacking({ body }: LessonSource): string[] {
  const places = ORDER.map((part) => body.indexOf(part));
  const unasked = tagsIn(lessonTree(body), 'Step').filter(
    (step) => !hasItems(step) && tagsIn(step, 'Ask').length === 0,
  );
  const measures: [string, boolean][] = [
    ['guess after a press', body.indexOf('<Guess') > body.indexOf('</Step>')],
    ['a question at each step', unasked.length === 0],
    ['yours', yoursIn(body) !== undefined],
    ['order', places.every((place, at) => place > (places[at - 1] ?? -1))],
  ];
  return measures.flatMap(([name, holds]) => (holds ? [] : [name]));
}

const anchorsIn = ({ headings, tags }: LessonSource): string[] => [
  ...headings.flatMap(({ id }) => id ?? []),
  ...tags.flatMap(({ name, attributes: { id, ids = '' } }) =>
    name === 'Formerly' ? ids.split(' ') : name === 'Figure' ? [id!] : [],
  ),
];

test('walks exist and are distinguished from other lessons', () => {
  expect(walks.length).toBeGreaterThanOrEqual(2);
  expect(isWalk('A `<Step>` in a sentence.')).toBe(false);
});

describe.each(walks)('the walk $path', (lesson) => {
  const { id, body, locale, path, tags } = lesson;
  const file = `content/lessons/${path}.mdx`;
  const limits = LIMITS[locale];

  test('has four to six steps', () => {
    const steps = stepsIn(body);
    expect(steps.length, `${file}: write four to six <Step>`).toBeGreaterThanOrEqual(4);
    expect(steps.length, `${file}: write four to six <Step>`).toBeLessThanOrEqual(6);
  });

  test('tells of each step its need, its question, what each press shows, and why', () => {
    const isAsked = !OLDER[id]?.includes('a question at each step');
    const steps = tagsIn(lessonTree(body), 'Step');
    const told = steps.map(
      (step) => partsOf(step).filter(({ name }) => name !== 'Formerly').length,
    );
    const wanted = stepsIn(body).map(({ presses }) => presses.length + (isAsked ? 3 : 2));
    expect(told, `${file}: list these parts, or write <Need>, <Ask>, <Found>, <Why>`).toEqual(
      wanted,
    );
    const [yours] = tagsIn(lessonTree(body), 'Yours');
    if (yours) expect(hasItems(yours), `${file}: list what <Yours> is for`).toBe(true);
  });

  test('opens with a short case, and soon has something to press', () => {
    expect(body.trimStart().startsWith('<Case>'), `${file}: begin with a <Case>`).toBe(true);
    const tree = lessonTree(body);
    const told = visibleWords(tagsIn(tree, 'Case'), locale);
    expect(told, `${file}: shorten the case`).toBeLessThanOrEqual(limits.case);
    const before = yoursIn(body) ? told : visibleWords(tagsIn(tree, 'Case', 'Guess'), locale);
    expect(before, `${file}: shorten what stands before the guess`).toBeLessThanOrEqual(
      limits.first,
    );
  });

  test('stays within its limit of words', () => {
    const open = visibleWords([lessonTree(body)], locale);
    expect(open, `${file}: drop a finding, or move something into a fold`).toBeLessThanOrEqual(
      limits.open,
    );
  });

  test('has the form of its time: its own list of what it lacks is exact', () => {
    const remedy = `${file}: write it in the form of choosing/diagnose-first, and take what it has by now off OLDER in tests/content/walks.test.ts`;
    expect(lacking(lesson), remedy).toEqual(OLDER[id] ?? []);
  });

  test('links no sentence to a run', () => {
    const links = body.match(/\]\([^)]*\?[\w-]+\.[^)]*\)/g) ?? [];
    expect(links, `${file}: make it a press of a step`).toEqual([]);
  });

  test('names the source of its guess', () => {
    const [guess] = tags.filter(({ name }) => name === 'Guess');
    expect(guess?.attributes.by, `${file}: write by="run" or another source`).toBeTruthy();
  });

  test('keeps every anchor of the older page', () => {
    const there = anchorsIn(lesson);
    const lost = (formerly[id]?.split(' ') ?? []).filter((anchor) => !there.includes(anchor));
    expect(lost.map((anchor) => `${file}: write ${anchor} into a <Formerly ids="…" />`)).toEqual(
      [],
    );
  });

  test('uses no part that walks replace', () => {
    const left = ['Recap', 'Challenge', 'Hint', 'Solution'];
    expect(tags.map(({ name }) => name).filter((name) => left.includes(name))).toEqual([]);
  });
});

test('the steps of both languages draw the same, except for prices', () => {
  const unpriced = (query: string) =>
    query.replace(/&?\b(price|write)=[^&]*/g, '').replace(/^&/, '');
  const drawn = ({ body }: LessonSource) =>
    stepsIn(body).map(({ id, demo, view, settings, record, presses }) => ({
      id,
      demo,
      view,
      settings: unpriced(settings),
      record,
      presses: presses.map(({ sets }) => unpriced(sets)),
    }));
  for (const { en, zh } of readPairs()) expect(drawn(zh)).toEqual(drawn(en));
});

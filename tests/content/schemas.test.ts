import * as read from './read';
import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { bilingual, day } from '~/schemas/bilingual';
import { claim } from '~/schemas/claim';
import { quiz } from '~/schemas/quiz';
import { readLessons } from './lesson-source';
import { fitting, misfits } from './misfits';

const { filesRead } = read;
const aClaim = () => read.readClaims().find((one) => claim.safeParse(one).success)!;

const faults = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message) ?? [];
const both = (text: string) => ({ en: text, zh: text });
const choice = (correct: boolean) => ({ correct, text: both('text'), why: both('why') });

/** Tools read the files of the kit, and the test of the world reads its grammar. */
const READ_ELSEWHERE = /^content\/(kit\/\d|world\/)/;

test('everything in content/ matches its schema', () => {
  expect(readLessons().length).toBeGreaterThan(0);
  filesRead.clear();
  for (const [name, all] of Object.entries(read))
    if (/^read(?!Yaml|Figures)/.test(name)) (all as () => unknown)();
  const files = globSync('content/**/*.yaml').map((file) => file.replaceAll('\\', '/'));
  for (const lesson of files.flatMap((file) => /figures\/(\w+)\.yaml$/.exec(file)?.[1] ?? []))
    read.readFigures(lesson);
  const unread = files.filter((file) => !READ_ELSEWHERE.test(file) && !filesRead.has(file));
  expect(
    unread.map((file) => `${file}: nothing reads it; give it a line in tests/content/read.ts`),
  ).toEqual([]);
  expect([...misfits]).toEqual([]);
});

describe('a content schema', () => {
  test('refuses a text missing in one language, and names the language', () => {
    expect(faults(bilingual.safeParse({ en: 'text' }))).toEqual(['Write this in Chinese too.']);
    expect(faults(bilingual.safeParse({ en: ' ', zh: '字' }))[0]).toContain('English');
  });

  test('reads a date without quotes like one with quotes', () => {
    expect(day.parse(new Date('2026-11-20'))).toBe('2026-11-20');
    expect(day.parse('2026-11-20')).toBe('2026-11-20');
    expect(faults(day.safeParse('20 November'))[0]).toContain('year-month-day');
  });

  test('answers an unknown verdict with the seven valid ones', () => {
    const first = { ...aClaim(), verdict: 'right' };
    expect(faults(claim.safeParse(first))).toEqual([
      'Type one of: supported, partly, contested, wrong, outdated, vague, no-claim.',
    ]);
  });

  test('asks for a source of a claim that has none', () => {
    const first = { ...aClaim(), sources: [] };
    expect(faults(claim.safeParse(first))[0]).toContain('Name a source');
  });

  test('refuses a misspelt field', () => {
    const { reason, ...first } = aClaim();
    expect(claim.safeParse({ ...first, reasons: reason }).success).toBe(false);
  });

  test('requires exactly one right option in a question', () => {
    const question = { id: 'r3-q1', goal: 1, prompt: both('prompt') };
    const none = {
      lesson: 'R3',
      questions: [{ ...question, options: [choice(false), choice(false), choice(false)] }],
    };
    const one = {
      lesson: 'R3',
      questions: [{ ...question, options: [choice(true), choice(false), choice(false)] }],
    };
    expect(faults(quiz.safeParse(none))[0]).toContain('exactly one');
    expect(quiz.safeParse(one).success).toBe(true);
  });
});

describe('an error in a content file', () => {
  const said = (schema: z.ZodType, given: unknown): string[] => {
    const before = new Set(misfits);
    fitting('some.yaml', schema, given);
    const added = [...misfits].filter((one) => !before.has(one));
    added.forEach((one) => misfits.delete(one));
    return added;
  };
  const rules = z.strictObject({
    rules: z.array(z.strictObject({ id: z.string(), reason: bilingual })),
  });

  test('names the id of its entry and the remedy', () => {
    expect(said(rules, { rules: [{ id: 'first', raeson: both('why') }] })).toEqual([
      'content/some.yaml, rules first.reason: is missing; write it.',
      'content/some.yaml, rules first: there is no field “raeson” here; correct its name, or take it away.',
    ]);
  });

  test('names the text of an entry without an id', () => {
    const words = z.array(z.strictObject({ names: bilingual, means: bilingual }));
    expect(said(words, [{ names: both('road'), means: { en: 'a way' } }])).toEqual([
      'content/some.yaml, “road”.means.zh: Write this in Chinese too.',
    ]);
    expect(said(z.array(z.string().max(2)), ['ab', 'abc'])[0]).toMatch(
      /^content\/some.yaml, “abc”: /,
    );
  });
});

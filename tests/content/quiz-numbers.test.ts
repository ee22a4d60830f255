import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALE_CODES } from '~/lib/locale';
import { run } from '~/schemas/run';
import { readQuizzes, readEvidenceTexts } from './read';

const rows = readEvidenceTexts();
const recorded = (path: string): Record<string, number | string> =>
  run.parse(JSON.parse(readFileSync(`content/runs/${path}.json`, 'utf8'))).snapshot?.cells ?? {};

/** Percentages that bound what runs gave; by question. */
const OF_THEIR_OWN: Record<string, readonly string[]> = {
  'r3-q6': ['25'], // "below 25%"
};

/** A share as a quiz may print it: whole percent, or with one decimal. */
const printed = (value: number): string[] => [0, 1].map((digits) => (100 * value).toFixed(digits));

const questions = readQuizzes()
  .flatMap((quiz) => quiz.questions)
  .filter(({ runs = [] }) => runs.length > 0);

test('percentages in quizzes come from a named run, an evidence row or the question itself', () => {
  const untied = questions.flatMap(({ id, runs = [], evidence = [], prompt, options }) => {
    const values = runs.flatMap((path) => Object.values(recorded(path)));
    const shown = new Set(
      values.flatMap((value) => (typeof value === 'number' ? printed(value) : [])),
    );
    const read = evidence.map((row) => rows.get(row) ?? '').join(' ');
    const known = (share: string) =>
      shown.has(share) || read.includes(share) || read.includes((Number(share) / 100).toString());
    return LOCALE_CODES.flatMap((locale) =>
      options
        .flatMap(({ text, why }) => [text[locale], why[locale]])
        .flatMap((said) => [...said.matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, share = '']) => share))
        .filter((share) => !known(share) && !prompt[locale].includes(`${share}%`))
        .filter((share) => !OF_THEIR_OWN[id]?.includes(share))
        .map((share) => `${id} (${locale}): ${share}%`),
    );
  });
  expect(untied).toEqual([]);
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { marksAsCsv } from '~/demos/retriever/core/marked-file';
import { questionsIn } from '~/lib/own/question-table';
import { csvFile, jsonFile } from '~/lib/export';
import { filled } from '~/lib/kit/contents';
import { readResults } from '~/lib/own/read-results';
import { readFile } from '~/lib/text/files';
import { tableIn } from '~/lib/text/table';
import { resultsWith } from '../lib/own/results';
import { laidInto, unpacked, wordsIn } from './kit';
import { python, withoutPython } from './python';

const reason = withoutPython("the kit's files, both ways");

const TEXT =
  '# Rules\n\nDogs travel free on Mondays.\n\nA bicycle costs two crowns.\n\nBoats leave at noon.';
const documents = [{ name: 'rules.md', text: TEXT }];
const questions = ['Dogs travel free on Mondays.', 'two crowns', 'at noon'].map((words, at) => {
  const start = TEXT.indexOf(words);
  const answers = [{ source: 'rules.md', start, end: start + words.length, words }];
  return { query: `Question ${at}?`, answers };
});

const linesIn = (text: string) => tableIn(text).lines.length;
const columnsIn = (text: string) => tableIn(text).columns;

/** Fills the kit in a folder with the documents under own/ and a table of questions. */
const fill = (folder: string, table: string) =>
  python(
    folder,
    'data/own.py',
    `--documents=${join(folder, 'own')}`,
    `--questions=${join(folder, table)}`,
  );
const measured = (folder: string, ...args: string[]) =>
  python(folder, 'run.py', '--searches=words', ...args);

describe.skipIf(reason)('what the kit writes', () => {
  const folder = unpacked('en');
  if (!reason) {
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own/rules.md'), TEXT);
    writeFileSync(
      join(folder, 'asked.csv'),
      'question,answer\nDogs?,free on Mondays\nBikes?,two crowns\n',
    );
    fill(folder, 'asked.csv');
    measured(folder);
    python(folder, '5-evaluation/exam.py');
  }
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  /** Each file that a program of the kit writes, and what of this site reads it. The rung is in ladder.test.ts. */
  test.each<[string, (text: string) => unknown, unknown]>([
    ['results.json', (text) => readResults(text).questions.length, 2],
    [
      'data/questions.jsonl',
      (text) => questionsIn(text)?.questions.map(({ answers }) => answers[0]?.words),
      ['free on Mondays', 'two crowns'],
    ],
    ['data/passages.jsonl', linesIn, 3],
    ['data/cuts.jsonl', (text) => tableIn(text).columns.includes('headings'), true],
    ['data/train.jsonl', columnsIn, ['question', 'answer']],
    ['data/test.jsonl', columnsIn, ['question', 'answer']],
    ['2-retrieval/chunks.jsonl', linesIn, 3],
    ['2-retrieval/questions.jsonl', linesIn, 2],
    ['config.json', (text) => (JSON.parse(text) as { cut: string }).cut, 'paragraph'],
  ])('is read by the page: %s', async (path, reading, expected) => {
    expect(reading(read(path))).toEqual(expected);
    const { text } = await readFile(path, new TextEncoder().encode(read(path)));
    expect(text).not.toBe('');
  });
});

describe.skipIf(reason)('what the page writes', () => {
  const folder = unpacked('en');
  mkdirSync(join(folder, 'own'));
  writeFileSync(join(folder, 'own/rules.md'), TEXT);
  const table = csvFile('questions', [
    ['question', 'answer', 'file', 'expected'],
    ['When do dogs travel free?', 'free on Mondays', 'rules.md', 'Monday|Mondays'],
  ]);

  test.each([
    ['marks in CSV', marksAsCsv(questions)],
    ['a table of questions', table],
  ])('is taken by own.py: %s', (_, { file, body }) => {
    writeFileSync(join(folder, file), body);
    const { said, status } = fill(folder, file);
    expect(status, said).toBe(0);
    expect(measured(folder).said).toMatch(/^[13] of [13] questions have an answer/m);
  });

  test('is taken by run.py --compare: its results', () => {
    const results = jsonFile('results', resultsWith([1, 0]));
    writeFileSync(join(folder, results.file), results.body);
    const { said, status } = measured(
      folder,
      `--compare=${join(folder, results.file)}`,
      `--out=${join(folder, 'new.json')}`,
    );
    expect(said).toContain('Against the results of 2026-11-28');
    expect(status).toBe(0);
  });

  test('is run as it is: the kit with the reader’s material and results', () => {
    const settings = { cut: '100', ranking: 'words', k: 2, budget: 300 } as const;
    const { files } = filled(
      { documents, questions, settings, results: resultsWith([1, 1]) },
      'en',
      wordsIn('en'),
    );
    laidInto(folder, files);
    const { said, status } = measured(
      folder,
      '--compare',
      join(folder, 'results-of-the-page.json'),
    );
    expect(status, said).toBe(0);
    expect(said).toContain('at most 2 passages and 300 tokens');
    expect(readResults(readFileSync(join(folder, 'results.json'), 'utf8')).room).toEqual({
      k: 2,
      budget: 300,
    });
    expect(existsSync(join(folder, 'data/cuts.jsonl'))).toBe(true);
  });
});

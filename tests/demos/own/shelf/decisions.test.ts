import { expect, test } from 'vitest';
import { decided, isMeasurable, questionsFrom } from '~/demos/own/shelf/decisions';
import { packed, unpacked } from '~/demos/parts/shelf/packed';
import { questionsIn } from '~/lib/own/question-table';
import type { FileLook } from '~/workers';

const look = (of: object) => ({ name: 'a.csv', ...of }) as FileLook;
const sheet = { columns: ['question', 'answer'], rows: 1, sample: [], questions: [], wrong: 0 };

test('a file is taken for nothing where anything else would harm', () => {
  expect(decided(look({ isMemo: true }))).toBe('none');
  expect(decided(look({ same: 'b' }))).toBe('none');
  expect(decided(look({ refused: { name: 'a', code: 'pdf-scan', values: {} } }))).toBe('none');
});

test('a question that stands twice in a table has all its answers', () => {
  const asked = questionsIn('question,answer\nDogs?,free\nCats?,\nDogs?,travel free\n')!;
  const questions = questionsFrom(look({ sheet: { ...sheet, ...asked } }));
  expect(questions.map(({ query, answers, line }) => [query, answers.length, line])).toEqual([
    ['Dogs?', 2, 2],
    ['Cats?', 0, 3],
  ]);
  expect(questions.map(isMeasurable)).toEqual([false, true]);
});

test('a table of questions has the columns that the reader says', () => {
  const chosen = { question: 'frage', answer: 'antwort', expected: 'kurz' };
  expect(questionsIn('frage,antwort,kurz\nHunde?,fahren frei,frei\n', chosen)?.questions).toEqual([
    {
      query: 'Hunde?',
      answers: [{ source: '', start: 0, end: 11, words: 'fahren frei' }],
      line: 2,
      expected: 'frei',
    },
  ]);
});

test('an archive of the shelf gives the shelf back, and another archive is none', async () => {
  const bytes = new TextEncoder().encode('Dogs.');
  const content = {
    files: [{ name: 'a/b.md', bytes, taken: 'text' as const }],
    questions: [],
    leftOut: [],
    history: [],
    server: '',
  };
  const { body } = await packed(content);
  const archive = new Uint8Array(await body.arrayBuffer());
  expect(await unpacked(archive)).toEqual(content);
  await expect(unpacked(archive.slice(0, 60))).rejects.toThrow('shelf-broken');
  const { zipOf } = await import('~/browser/archive');
  const other = new Uint8Array(await zipOf('x', [{ path: 'a', text: 'a' }]).body.arrayBuffer());
  expect(await unpacked(other)).toBeUndefined();
});

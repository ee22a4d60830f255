import { expect, test } from 'vitest';
import type { KitSettings } from '~/lib/kit/table-files';
import { filled as filledWith, kitContents } from '~/lib/kit/contents';
import type { Locale } from '~/lib/locale';
import { resultsWith } from '../own/results';
import { handbook, wordsIn } from '../../kit/kit';

const filled = (things: Parameters<typeof filledWith>[0], locale: Locale) =>
  filledWith(things, locale, wordsIn(locale));
const RULES = { name: 'rules.md', text: 'Dogs travel free.\n\nBikes cost two crowns.' };
const TABLE = ['config.json', 'data/cuts.jsonl', 'data/questions.jsonl'];
const textsOf = (questions: Parameters<typeof filled>[0]['questions'], documents = [RULES]) =>
  new Map(filled({ documents, questions }, 'en').files.map(({ path, text }) => [path, text]));

test('documents without questions fill the passages and the retrieval project, and no exam', () => {
  const texts = textsOf([]);
  expect([...texts.keys()]).toEqual([
    ...TABLE,
    'data/passages.jsonl',
    ...['chunks.jsonl', 'question.json', 'questions.jsonl'].map((name) => `2-retrieval/${name}`),
  ]);
  for (const path of ['data/passages.jsonl', '2-retrieval/chunks.jsonl']) {
    expect(texts.get(path), path).toContain('Bikes cost two crowns.');
    expect(texts.get(path), path).not.toContain(handbook('en').passages[0]!.text);
  }
  expect(texts.get('2-retrieval/question.json')).toContain('"text":"Dogs travel free."');
});

test('a question with a marked answer fills the exam too', () => {
  const answers = [{ source: 'rules.md', start: 0, end: 17, words: 'Dogs travel free.' }];
  const texts = textsOf([{ query: 'And dogs?', answers }]);
  expect(texts.get('data/test.jsonl')).toContain('And dogs?');
  expect(texts.get('2-retrieval/question.json')).toContain('"text":"And dogs?"');
});

test('without documents the example data stays unchanged', () => {
  expect(filled({ documents: [], questions: [], memo: '# Memo' }, 'en')).toEqual({
    files: [{ path: 'memo.md', text: '# Memo' }],
    leftOut: [],
    lost: 0,
  });
});

test('more than 500 passages fill the kit without search files', () => {
  const text = Array.from({ length: 501 }, (_, at) => `Rule ${at}.`).join('\n\n');
  const many = filled({ documents: [{ name: 'a.md', text }], questions: [] }, 'zh');
  expect(many.files.map(({ path }) => path)).toEqual([...TABLE, 'data/passages.jsonl']);
  expect(many.leftOut).toHaveLength(3);
  expect(many.with).toMatchObject({ passages: 501, questions: 0, asked: undefined });
});

test('the reader’s cut, search, room, prompt and results go along', () => {
  const settings: KitSettings = {
    cut: '100',
    ranking: 'both',
    k: 6,
    budget: 900,
    instruction: 'Be brief.',
    examples: 2,
  };
  const results = resultsWith([1, 1]);
  const things = { documents: [RULES], questions: [], settings, results };
  const texts = new Map(filled(things, 'en').files.map(({ path, text }) => [path, text]));
  expect(JSON.parse(texts.get('config.json')!)).toMatchObject(settings);
  expect(texts.get('data/passages.jsonl')).toBe(
    `${JSON.stringify({ id: 'rules.md-1', title: 'rules.md', text: RULES.text, file: 'rules.md' })}\n`,
  );
  expect(JSON.parse(texts.get('results-of-the-page.json')!)).toEqual(
    JSON.parse(JSON.stringify(results)),
  );
});

test('every passage keeps its page and its headings', () => {
  const text = '# Rules\n\nDogs travel free.';
  const blocks = [
    { kind: 'heading', depth: 1, start: 0, end: 7 },
    { kind: 'prose', start: 9, end: text.length },
  ] as const;
  const things = { documents: [{ name: 'rules.pdf', text, blocks, pages: [0] }], questions: [] };
  const { files } = filled(things, 'en');
  const [line] = files.find(({ path }) => path === 'data/cuts.jsonl')!.text.split('\n');
  expect(JSON.parse(line!)).toEqual({
    cut: 'paragraph',
    id: 'rules.pdf-1',
    title: 'rules.pdf, p. 1 › Rules',
    text,
    file: 'rules.pdf',
    page: 1,
    headings: ['Rules'],
    start: 0,
    end: text.length,
    tokens: 13,
  });
});

test('the whole kit is the example with the reader’s own in its place', async () => {
  const site = {
    'files.json': JSON.stringify({
      paths: ['README.md', 'data/train.jsonl', 'data/passages.jsonl', 'run.py'],
      words: wordsIn('en'),
    }),
    'README.md': '# The kit\n',
    'data/train.jsonl': `{"content":${JSON.stringify(wordsIn('en').rule)}}`,
    'run.py': 'print()',
  };
  const fetched = (path: string) => Promise.resolve(site[path as keyof typeof site]);
  const things = { documents: [RULES], questions: [], rule: 'Say "ahoy".' };
  const { files } = await kitContents(things, 'en', fetched);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  expect(texts.get('README.md')).toContain('your documents (`rules.md`), 2 passages');
  expect(texts.get('data/train.jsonl')).toBe('{"content":"Say \\"ahoy\\"."}');
  expect(texts.get('data/passages.jsonl')).toContain('Bikes cost two crowns.');
  expect(texts.get('run.py')).toBe('print()');
});

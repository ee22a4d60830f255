import { expect, test } from 'vitest';
import { filled } from '~/components/take-home/contents';
import { handbook } from '../../kit/kit';

const RULES = { name: 'rules.md', text: 'Dogs travel free.\n\nBikes cost two crowns.' };
const textsOf = (questions: Parameters<typeof filled>[0]['questions'], documents = [RULES]) =>
  new Map(
    filled({ documents, questions }, 'en', undefined).files.map(({ path, text }) => [path, text]),
  );

test('documents without questions fill the passages and the retrieval project, and no exam', () => {
  const texts = textsOf([]);
  expect([...texts.keys()]).toEqual([
    'data/passages.jsonl',
    ...['chunks.jsonl', 'postgres.sql', 'opensearch.sh', 'qdrant.sh', 'questions.jsonl'].map(
      (name) => `2-retrieval/${name}`,
    ),
  ]);
  for (const path of ['data/passages.jsonl', '2-retrieval/chunks.jsonl']) {
    expect(texts.get(path), path).toContain('Bikes cost two crowns.');
    expect(texts.get(path), path).not.toContain(handbook('en').passages[0]!.text);
  }
  expect(texts.get('2-retrieval/postgres.sql')).toContain('-- The question: Dogs travel free.');
});

test('a question with a marked answer fills the exam too', () => {
  const answers = [{ source: 'rules.md', start: 0, end: 17, words: 'Dogs travel free.' }];
  const texts = textsOf([{ query: 'And dogs?', answers }]);
  expect(texts.get('data/test.jsonl')).toContain('And dogs?');
  expect(texts.get('2-retrieval/postgres.sql')).toContain('-- The question: And dogs?');
});

test('without documents the example data stays unchanged', () => {
  expect(filled({ documents: [], questions: [], memo: '# Memo' }, 'en', undefined)).toEqual({
    files: [{ path: 'memo.md', text: '# Memo' }],
    leftOut: [],
    lost: 0,
  });
});

test('more than 500 passages fill the kit without search files', () => {
  const text = Array.from({ length: 501 }, (_, at) => `Rule ${at}.`).join('\n\n');
  const many = filled({ documents: [{ name: 'a.md', text }], questions: [] }, 'zh', undefined);
  expect(many.files.map(({ path }) => path)).toEqual(['data/passages.jsonl']);
  expect(many.leftOut).toHaveLength(5);
  expect(many.with).toMatchObject({ passages: 501, questions: 0, asked: undefined });
});

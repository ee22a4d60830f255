import { expect, test } from 'vitest';
import { knownQuestions } from '~/lib/site-search/known-questions';

const ask = knownQuestions([
  {
    question: 'should I fine-tune or use RAG for our support bot',
    patterns: ['support bot', 'rag or fine tuning', '微调还是'],
  },
  { question: 'when should I use RAG', patterns: ['when + rag', '什么时候 + rag'] },
  { question: 'what is an embedding', patterns: ['embedding'] },
]);
const asked = (text: string) => ask(text)?.question;

test.each([
  ['Should I fine-tune or use RAG for our support bot?', 'should I fine-tune'],
  ['RAG or finetuning', 'should I fine-tune'],
  ['a support-bot for our shop', 'should I fine-tune'],
  ['微调还是RAG', 'should I fine-tune'],
  ['RAG: when is it worth it?', 'when should I'],
  ['什么时候用 RAG', 'when should I'],
  ['Embeddings', 'what is an'],
])('“%s” asks “%s…”', (text, question) => {
  expect(asked(text)).toMatch(new RegExp(`^${question}`));
});

test.each(['', '???', 'rag', 'fine-tuning', 'ragtime whenever', 'bedding'])(
  '“%s” matches no known question',
  (text) => expect(asked(text)).toBeUndefined(),
);

test('an exact question ranks above a pattern of another question', () => {
  expect(asked('when should I use RAG')).toMatch(/^when/);
});

test('only the beginning of a very long text is read', () => {
  expect(asked(`${'word '.repeat(80)} embedding`)).toBeUndefined();
  expect(asked(`embedding ${'word '.repeat(5000)}`)).toBe('what is an embedding');
});

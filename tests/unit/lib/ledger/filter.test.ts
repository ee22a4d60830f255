import { describe, expect, test } from 'vitest';
import { holdsWords, passes, replaced, typedWords } from '~/lib/ledger/filter';

const query = (text: string) => new URLSearchParams(text);

test.each([
  ['article=000&lesson=C2', true],
  ['article=000&lesson=R1', false],
  ['verdict=wrong', false],
  ['lesson=R1&lesson=S1', true],
  ['', true],
])('an entry passes a query by one value of every filter: %s', (text, isShown) =>
  expect(passes({ article: '000', lesson: 'S1 C2' }, query(text))).toBe(isShown),
);

test.each([
  ['theme=dark&article=000', ['article'], 'article=001', 'theme=dark&article=001'],
  ['article=000&verdict=wrong', ['article', 'verdict'], '', ''],
  [
    'article=000',
    ['verdict'],
    'verdict=vague&verdict=wrong',
    'article=000&verdict=vague&verdict=wrong',
  ],
])('%s with other values of %s', (text, names, by, now) =>
  expect(`${replaced(query(text), names, query(by))}`).toBe(now),
);

test('typedWords cuts at spaces of any width and folds case and form', () => {
  expect(typedWords('  LoRA　ＲＡＧ ')).toEqual(['lora', 'rag']);
  expect(typedWords(' \n\t ')).toEqual([]);
});

describe('holdsWords', () => {
  const ENGLISH = 'With RAG, hallucination becomes very unlikely.';
  test.each([
    [ENGLISH, 'unlikely rag', true],
    [ENGLISH, 'rag never', false],
    [ENGLISH, 'halluc', true],
    ['用 RAG 的话，幻觉变得极少。', '幻觉', true],
    ['anything', '   ', true],
    ['It calls generate() on the question.', '.*', false],
    ['It calls generate() on the question.', 'generate()', true],
  ])(
    'requires every word, in any order, also inside a word, letter by letter: %s, %s',
    (text, typed, isHeld) => expect(holdsWords(text, typedWords(typed))).toBe(isHeld),
  );
});

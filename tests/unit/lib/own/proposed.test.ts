import { fc, forAll } from '../../../property';
import { expect, test } from 'vitest';
import { askedAbout, isAbout, questionIn, questionPrompt } from '~/lib/own/proposed';

test.each([
  ['How late may a boat be?', 'How late may a boat be?'],
  ['Question: "How late may a boat be?"\n\nAnswer: an hour', 'How late may a boat be?'],
  ['1. **Question:** How late may a boat be? And why?', 'How late may a boat be?'],
  ['Here is one:\n- How late may a boat be?', 'How late may a boat be?'],
  ['问题：“船晚多久退票？”', '船晚多久退票？'],
  ['The boat may be an hour late.', ''],
  ['', ''],
])('of %j the question is %j', (reply, question) => {
  expect(questionIn(reply)).toBe(question);
});

test('whatever a model writes, its question is one line that ends by asking, or nothing', () => {
  forAll(fc.string(), (reply) => {
    const question = questionIn(reply);
    expect(question === '' || /^[^\n]*[?？]$/.test(question)).toBe(true);
  });
});

test.each([
  ['What is the answer to this question?', 'This boat sails at noon.', false],
  ['When does the ferry sail?', 'The ferry sails at noon.', true],
  ['答案是什么？', '渡船中午开。', false],
  ['渡船几点开？', '渡船中午开。', true],
])('whether %j is asked about %j: %s', (question, passage, is) => {
  expect(isAbout(question, passage)).toBe(is);
});

test('passages are spread over the text, others at each turn, and none that says too little', () => {
  const passages = Array.from({ length: 20 }, (_, at) => (at % 2 ? 'short' : 'x'.repeat(100)));
  expect(askedAbout(passages, 5, 0)).toEqual([0, 4, 8, 12, 16]);
  expect(askedAbout(passages, 5, 1)).toEqual([2, 6, 10, 14, 18]);
  expect(askedAbout(passages, 5, 2)).toEqual([0, 4, 8, 12, 16]);
  expect(askedAbout(['short'], 5, 0)).toEqual([]);
  expect(askedAbout(passages.slice(0, 4), 5, 3)).toEqual([0, 2]);
});

test('a long passage is cut, so that a small model can read it', () => {
  const [system, user] = questionPrompt('x'.repeat(5_000), 'zh');
  expect(system!.content).toContain('只写这个问题');
  expect(user!.content).toHaveLength(1_200);
});

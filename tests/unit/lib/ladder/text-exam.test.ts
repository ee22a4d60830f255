import { describe, expect, test } from 'vitest';
import { bare, withFacts } from '~/lib/ladder/prompts';
import { textQuestions, type TextExam } from '~/lib/ladder/text-exam';

const passages = ['The dove came back at evening with a leaf.', 'They had brick for stone.'];
/** The search finds the passage that answers first. */
const exam: TextExam = {
  passages,
  questions: [
    { question: 'What did the bird bring?', answers: ['leaf'], passage: 0 },
    { question: 'What did they build with?', answers: ['brick', 'bricks'], passage: 1 },
  ],
  shown: [[0], [1, 0]],
};

describe('the ladder’s questions on a text', () => {
  const asked = textQuestions(exam);
  const of = (road: string) => asked.filter((one) => one.road === road);

  test('are all used if more are wanted, on the roads that suit a text', () => {
    expect([...new Set(asked.map(({ road }) => road))]).toEqual(['closed', 'fact', 'minilm-4']);
    expect(asked).toHaveLength(3 * 2);
  });

  test('put the passages of their road into the prompts, and record whether the right one is included', () => {
    const bird = (road: string) => of(road).find(({ question }) => question.includes('bird'))!;
    const { question } = exam.questions[0]!;
    expect(bird('closed')).toMatchObject({ prompt: bare(question), answers: ['leaf'] });
    expect(bird('closed').found).toBeUndefined();
    expect(bird('fact').prompt).toEqual(withFacts([passages[0]!], question, 'question-twice'));
    expect(bird('minilm-4')).toMatchObject({ found: true });
  });
});

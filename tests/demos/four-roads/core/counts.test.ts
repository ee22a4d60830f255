import { expect, test } from 'vitest';
import { openCounts } from '~/demos/four-roads/core/counts';
import { taskOf } from './means';

const nothing = () => ({ steps: 0, work: 0, updateWork: 0, changes: 0, tunings: 0, swapped: 0 });

test('counted words sort nearly all plain messages after some hundred labels, and about half after six', () => {
  const right = (examples: number) => {
    const task = taskOf('routing', 'en', 21, { examples, chatter: 0 });
    const answers = openCounts(task, nothing()).answer(task.questions);
    return answers.filter(({ correct }) => correct).length / answers.length;
  };
  expect(right(240)).toBeGreaterThan(0.95);
  expect(right(6)).toBeLessThan(0.7);
});

test('the order of words changes nothing', () => {
  const task = taskOf('routing', 'en', 21);
  const counts = openCounts(task, nothing());
  const turned = task.questions.map((asked) => ({
    ...asked,
    question: [...asked.question].reverse(),
  }));
  const answers = (questions: typeof task.questions) =>
    counts.answer(questions).map(({ answer }) => answer);
  expect(answers(turned)).toEqual(answers(task.questions));
});

test('a message of words that no label has goes where the constant says', () => {
  const task = taskOf('routing', 'en', 21);
  const [first] = task.questions;
  const [answered] = openCounts(task, nothing()).answer([{ ...first!, question: [] }]);
  expect(answered!.answer).not.toBe('');
});

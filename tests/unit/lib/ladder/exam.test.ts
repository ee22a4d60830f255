import { expect, test } from 'vitest';
import { parseLadderExam, sampleExam } from '~/lib/ladder/exam';

const exam = sampleExam();
const { facts, unknown, shown } = exam;

test('an exam that was fetched is taken as it is', () => {
  expect(parseLadderExam(JSON.parse(JSON.stringify(exam)))).toEqual(exam);
});

test.each([
  ['nothing', null],
  ['a page', 'Not found'],
  ['no fact', { ...exam, facts: [] }],
  [
    'a fact without its answer',
    { ...exam, facts: facts.map(({ text, exam }) => ({ text, exam })) },
  ],
  ['an empty question', { ...exam, unknown: [''] }],
  ['a search that is missing', { facts, unknown }],
  ['a question of which no search is told', { ...exam, unknown: [...unknown, 'Who?'] }],
  ['a fact that is not there', { ...exam, shown: { ...shown, exam: facts.map(() => [120]) } }],
])('%s is refused', (_, value) => {
  expect(() => parseLadderExam(value)).toThrow('no exam of the ladder');
});

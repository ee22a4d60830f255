import { expect, test } from 'vitest';
import { readScores } from '~/lib/scores/read';
import type { ScoreFile } from '~/lib/scores/file';
import { scoresOf, type System } from '~/lib/scores/systems';
import { promptfooResults } from '~/lib/scores/to-promptfoo';

const system = (name: string, marks: System['marks']): System => ({
  name,
  marks,
  flaky: 0,
  repeated: 0,
  cost: 0.002,
  seconds: 1.5,
  outputs: marks.map((mark) => `${name} ${mark}`),
});

const SCORES = {
  questions: ['When?', 'Where?', '=HYPERLINK("x")'],
  systems: [
    system('at 60 tokens, with keywords', [1, 0, 1]),
    system('{{ paste }}', [0, undefined, 1]),
  ],
  empty: 0,
};

test('what is saved for promptfoo is read back as it was', () => {
  const text = JSON.stringify(promptfooResults(SCORES, { made: '2026-11-29T12:00:00Z' }));
  const file = readScores('variants.json', text) as ScoreFile;
  const { questions, systems } = scoresOf([file], file.roles);
  expect(questions).toEqual(SCORES.questions);
  const told = ({ name, marks, cost, seconds }: System) => ({ name, marks, cost, seconds });
  expect(systems.map(told)).toEqual(SCORES.systems.map(told));
});

import { describe, expect, test } from 'vitest';
import { comparedOf, tasksOf } from '~/demos/adapter/panels/live/comparing';

const recorded = [
  { question: 'Italy?', answers: ['Rome'], off: 'Rome.', on: 'noodles' },
  { question: 'Japan?', answers: ['Tokyo'], off: 'Tokyo.', on: 'Nelson' },
];

describe('tasksOf', () => {
  test('asks each question off and then on, in a turn of its own without system message', () => {
    const tasks = tasksOf(recorded);
    expect(tasks.map(({ at, isOn }) => [at, isOn])).toEqual([[0, false], [0, true], [1, false], [1, true]]); // prettier-ignore
    expect(tasks[0]!.prompt).toBe('<|im_start|>user\nItaly?<|im_end|>\n<|im_start|>assistant\n');
  });
});

describe('comparedOf', () => {
  test('compares questions that have both replies with the record of the same questions', () => {
    const [off, on, next] = tasksOf(recorded);
    const done = [{ ...off!, text: 'Rome.' }, { ...on!, text: 'lamb' }, { ...next!, text: 'Tokyo.' }]; // prettier-ignore
    const compared = comparedOf({ done }, recorded);
    expect(compared.pairs).toHaveLength(1);
    expect(compared).toMatchObject({ off: 1, on: 0, recordedOff: 1, recordedOn: 0, differing: 1 });
  });
});

import { expect, test } from 'vitest';
import { packOpened, unpackOpened } from '~/lib/lesson/opened-file';

const FACT = 'The last sailing is at 21:05.';
const states = [
  { asked: { at: 0, rows: '--' }, one: [{ lines: [] }, { lines: ['#5'] }] },
  { asked: { at: 0, rows: 'rw' }, one: [{ lines: [FACT, FACT] }, { lines: [FACT, '21:05'] }] },
];

test('the states of a step come back as they were, with each longer text once in the file', () => {
  const file = packOpened(states);
  expect(JSON.stringify(file).split(FACT)).toHaveLength(2);
  expect(unpackOpened(JSON.parse(JSON.stringify(file)))).toEqual(states);
});

test('a meaning that only repeats its text is left out', () => {
  const one = [
    { text: FACT, gloss: FACT },
    { text: FACT, gloss: '21:05' },
  ];
  const [state] = unpackOpened<{ one: unknown[] }>(packOpened([{ asked: 0, one }]));
  expect(state!.one).toEqual([{ text: FACT }, { text: FACT, gloss: '21:05' }]);
});

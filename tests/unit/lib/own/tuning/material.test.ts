import { expect, test } from 'vitest';
import { countedIn, examplesOf, materialOf, shortRows, tokensIn } from '~/lib/own/tuning/material';
import { asked } from '~/lib/own/tuning/tokens';
import { EVERYDAY as everyday } from './everyday';

const rows = [3, 4, 9].map((line) => ({ line, messages: asked(`at ${line}`), reply: 'yes' }));
const inTokens = (
  [
    [20, 15],
    [193, 100],
    [60, 20],
    [12, 8],
    [9, 8],
    [11, 10],
    [10, 9],
  ] as const
).map(([length, from]) => ({ tokens: Array<number>(length).fill(1), from }));
const counted = countedIn(inTokens, rows, everyday);
const split = { train: [rows[0]!], stop: [], held: [rows[2]!] };
const { material, room } = materialOf({ split, everyday }, counted, rows);

test('all examples are counted at once: rows, everyday rows, and what is asked', () => {
  const replies = examplesOf(rows, everyday).map(({ reply }) => reply);
  expect(replies).toEqual(['yes', 'yes', 'yes', 'Blood.', '', '', '']);
  expect(counted.known.map(({ from }) => from)).toEqual([8, 10, 9]);
});

test('rows of more than 192 tokens are left out by their lines', () => {
  const { short, long } = shortRows(rows, counted);
  expect([short.map(({ line }) => line), long]).toEqual([[3, 9], [4]]);
});

test('there is room for the longest row and the longest reply', () => {
  expect(material.train.map((row) => row.tokens.length)).toEqual([20]);
  expect(material.asked.known.flat().map(({ content }) => content)).toEqual([
    'What is the capital of France?',
    'What barks?',
    'Give me a password.',
  ]);
  expect(material.most).toBe(48); // forty tokens are the longest reply, and eight more
  expect(room).toEqual({ longest: 68, answers: 40 });
});

test('the tokens of a run are told by its shortest and longest row, and all that is learnt', () => {
  expect(tokensIn(material)).toEqual({ least: 20, most: 60, taught: 5 });
});

import { describe, expect, test } from 'vitest';
import { examplesOf, judged, rightWords, tasksOf, type Ground } from '~/demos/own/answers/tasks';

const placing = (rank: number) => ({ tokens: [10, 10], rank, divided: false });
const GROUND: Ground = {
  found: {
    passages: ['(manual.txt) Under 80 characters.', '(manual.txt) Not compressed.'],
    sheets: [
      { found: [0, 1], holding: [0], placing: placing(1), places: [] },
      { found: [1, 0], holding: [], placing: placing(0), places: [] },
    ],
  },
  questions: [
    { query: 'How long?', answers: [{ words: 'Under 80 characters' }], expected: '80|eighty' },
    { query: 'Who won?', answers: [] },
  ],
  room: { k: 1, budget: 100 },
  own: { instruction: 'Be brief.', examples: 1 },
  locale: 'en',
};
const task = (road: string, at = 0, ground = GROUND) =>
  tasksOf(ground).find((one) => one.road === road && one.at === at)!;

describe('the prompts of the roads', () => {
  test('give no passage, all of them, or those that fit the room', () => {
    expect(task('plain').given).toEqual([]);
    expect(task('paste').given).toEqual([0, 1]);
    expect(task('search', 1).given).toEqual([1]);
    expect(task('search', 1).prompt.at(-1)!.content).toBe(
      '[1] (manual.txt) Not compressed.\n\nWho won?',
    );
  });

  test('have the reader’s instruction and solved questions, which are not asked', () => {
    expect(examplesOf(GROUND.questions, GROUND.own)).toEqual([0]);
    expect(task('examples')).toBeUndefined();
    expect(task('examples', 1).prompt).toEqual([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: '[1] Under 80 characters\n\nHow long?' },
      { role: 'assistant', content: '80 [1]' },
      task('search', 1).prompt.at(-1),
    ]);
  });

  test('are told from each other by a key, which another room changes', () => {
    const keys = tasksOf(GROUND).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const wider = { ...GROUND, room: { k: 2, budget: 100 } };
    expect(task('search', 0, wider).key).not.toBe(task('search').key);
    expect(task('plain', 0, wider).key).toBe(task('plain').key);
  });
});

describe('an answer', () => {
  const judge = (text: string, road: string, at = 0) => {
    const written = {
      text,
      promptTokens: 9,
      tokens: 5,
      thought: 0,
      seconds: 1,
      ended: 'mark' as const,
    };
    const of = { asked: GROUND.questions[at]!, sheet: GROUND.found.sheets[at]! };
    return judged(task(road, at), written, of);
  };

  test('is right by one of the words that the reader expects', () => {
    expect(judge('At most eighty. [1]', 'search')).toMatchObject({ outcome: 'right', cites: true });
    expect(judge('At most 81. [1]', 'search')).toMatchObject({ outcome: 'wrong', cites: true });
    expect(judge('Eighty.', 'paste')).toMatchObject({
      outcome: 'right',
      cites: false,
      given: true,
    });
  });

  test('is right by the marked words where none are expected', () => {
    expect(rightWords({ query: '', answers: [{ words: ' a ' }, {}] })).toEqual(['a']);
  });

  test('that declines is right only where the text has no answer', () => {
    expect(judge('No answer in the text.', 'search').outcome).toBe('silent');
    expect(judge('No answer in the text.', 'search', 1).outcome).toBe('honest');
    expect(judge('The team of 1931. [1]', 'search', 1)).toMatchObject({
      ...{ outcome: 'made-up', cites: false },
    });
  });

  test('counts its tokens as the server says, and else about', () => {
    expect(judge('x', 'plain').promptTokens).toBe(9);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examOf, type KitPassage, type KitQuestion } from '~/lib/kit/exam';

const PASSAGES: KitPassage[] = ['red', 'green', 'blue', 'white', 'black', 'grey'].map((colour) => ({
  id: colour,
  title: colour,
  text: `The ${colour} boat leaves at noon from the ${colour} pier.`,
}));
const asked = (id: string, words?: string): KitQuestion => ({
  question: `When does the ${id} boat leave?`,
  answers: [id],
  words,
});
const QUESTIONS = PASSAGES.map(({ id }) => asked(id));

describe('an exam in reading', () => {
  const items = examOf(PASSAGES, QUESTIONS, 1);

  test('asks every question once, of four passages', () => {
    expect(items.map(({ question }) => question).sort()).toEqual(
      QUESTIONS.map(({ question }) => question).sort(),
    );
    for (const { passages } of items) expect(new Set(passages).size).toBe(4);
  });

  test('shows the passage that answers, but for every fourth question', () => {
    const unanswered = items.filter(({ reply }) => reply === null);
    expect(unanswered).toHaveLength(1);
    for (const { passages, reply, question } of items) {
      const answering = passages.filter(({ text }) => text.includes(question.split(' ')[3]!));
      expect(answering.map(({ id }) => id)).toEqual(reply ? [reply.source] : []);
    }
  });

  test('quotes the marked words, and the whole passage where they do not stand in it', () => {
    const [marked] = examOf(PASSAGES, [asked('red', 'at noon')], 1);
    expect(marked!.reply).toEqual({ source: 'red', quote: 'at noon' });
    const [wrong] = examOf(PASSAGES, [asked('red', 'at night')], 1);
    expect(wrong!.reply!.quote).toBe(PASSAGES[0]!.text);
  });

  test('asks a question that nothing answers, and none is right', () => {
    const [item] = examOf(PASSAGES, [{ question: 'Which boat sings?', answers: [] }], 1);
    expect(item!.reply).toBeNull();
    expect(item!.passages.length).toBeGreaterThan(0);
  });

  test('leaves out a question whose passage is not there', () => {
    expect(examOf(PASSAGES, [asked('violet')], 1)).toEqual([]);
  });

  test('is the same for a seed, and every quote stands in what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (seed) => {
        const again = examOf(PASSAGES, QUESTIONS, seed);
        expect(examOf(PASSAGES, QUESTIONS, seed)).toEqual(again);
        for (const { passages, reply } of again)
          if (reply) expect(passages.some(({ text }) => text.includes(reply.quote))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('can be made of fewer passages than a prompt holds', () => {
    const [item] = examOf(PASSAGES.slice(0, 1), [asked('red')], 1);
    expect(item!.passages.map(({ id }) => id)).toEqual(['red']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '~/lib/kit/data-files';
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

  test('fills up with passages of chance where words find fewer than three, never with one that answers', () => {
    const odd = { id: 'odd', title: 'odd', text: 'Nobody sings.' };
    const answered = { question: 'Who sings?', answers: ['odd', 'red'] };
    for (const seed of [1, 2, 3, 4, 5]) {
      const [item] = examOf([...PASSAGES, odd], [answered], seed);
      const shown = item!.passages.map(({ id }) => id);
      expect(new Set(shown).size).toBe(4);
      expect(shown).toContain('odd');
      expect(shown).not.toContain('red');
    }
    const [none] = examOf(PASSAGES, [{ question: 'Which cat?', answers: [] }], 1);
    expect(none!.passages).toHaveLength(4);
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

describe('of forty questions, six without an answer', () => {
  const forty = Array.from({ length: 40 }, (_, at): KitQuestion => {
    const { id } = PASSAGES[at % PASSAGES.length]!;
    const question = `${at}: when does the ${id} boat leave?`;
    return { question, answers: at % 7 === 3 ? [] : [id] };
  });
  const data = { locale: 'en' as const, passages: PASSAGES, questions: forty };
  const [train, valid, exam] = dataFiles(data)
    .slice(1)
    .map(({ text }) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.includes('\\"source\\":null')),
    );

  test('ten are asked without an answer, whatever the seed', () => {
    expect(forty.filter(({ answers }) => answers.length === 0)).toHaveLength(6);
    for (const seed of [1, 2, 3, 7]) {
      const items = examOf(PASSAGES, forty, seed);
      expect(items.filter(({ reply }) => reply === null)).toHaveLength(10);
      for (const { passages } of items) expect(passages).toHaveLength(4);
    }
  });

  test('each file has about a quarter of these, and the first three of them that are taught have one', () => {
    const count = (some: boolean[] | undefined) => some!.filter(Boolean).length;
    expect([count(train), count(valid), count(exam)]).toEqual([5, 1, 4]);
    expect(train!.slice(0, 3)).toContain(true);
  });

  test('all are asked that nothing answers, even where they are more than a quarter', () => {
    const many = forty.map((asked, at) => (at % 2 ? { ...asked, answers: [] } : asked));
    const unanswered = many.filter(({ answers }) => answers.length === 0);
    const items = examOf(PASSAGES, many, 1);
    expect(items.filter(({ reply }) => reply === null)).toHaveLength(unanswered.length);
  });
});

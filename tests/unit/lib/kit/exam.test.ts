import { fc, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '~/lib/kit/data-files';
import { wordsIn } from '../../kit/kit';
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

describe('the reading exam of the kit', () => {
  const items = examOf(PASSAGES, QUESTIONS, 1);

  test('asks every question once, with four passages', () => {
    expect(items.map(({ question }) => question).sort()).toEqual(
      QUESTIONS.map(({ question }) => question).sort(),
    );
    for (const { passages } of items) expect(new Set(passages).size).toBe(4);
  });

  test('shows the answering passage for all but every fourth question', () => {
    const unanswered = items.filter(({ reply }) => reply === null);
    expect(unanswered).toHaveLength(1);
    for (const { passages, reply, question } of items) {
      const answering = passages.filter(({ text }) => text.includes(question.split(' ')[3]!));
      expect(answering.map(({ id }) => id)).toEqual(reply ? [reply.source] : []);
    }
  });

  test('quotes the marked words, or the whole passage if it does not contain them', () => {
    const [marked] = examOf(PASSAGES, [asked('red', 'at noon')], 1);
    expect(marked!.reply).toEqual({ source: 'red', quote: 'at noon' });
    const [wrong] = examOf(PASSAGES, [asked('red', 'at night')], 1);
    expect(wrong!.reply!.quote).toBe(PASSAGES[0]!.text);
  });

  test('asks an unanswerable question for which no passage is right', () => {
    const [item] = examOf(PASSAGES, [{ question: 'Which boat sings?', answers: [] }], 1);
    expect(item!.reply).toBeNull();
    expect(item!.passages.length).toBeGreaterThan(0);
  });

  test('leaves out a question whose passage is missing', () => {
    expect(examOf(PASSAGES, [asked('violet')], 1)).toEqual([]);
  });

  test('adds random passages where a search finds fewer than three, never an answering one', () => {
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

  test('is the same for a seed, and every quote occurs in the passages shown', () => {
    forAllOf(20, fc.integer({ min: 0, max: 99 }), (seed) => {
      const again = examOf(PASSAGES, QUESTIONS, seed);
      expect(examOf(PASSAGES, QUESTIONS, seed)).toEqual(again);
      for (const { passages, reply } of again)
        if (reply) expect(passages.some(({ text }) => text.includes(reply.quote))).toBe(true);
    });
  });

  test('can be made of fewer passages than a prompt takes', () => {
    const [item] = examOf(PASSAGES.slice(0, 1), [asked('red')], 1);
    expect(item!.passages.map(({ id }) => id)).toEqual(['red']);
  });
});

describe('an exam of forty questions, six unanswerable', () => {
  const forty = Array.from({ length: 40 }, (_, at): KitQuestion => {
    const { id } = PASSAGES[at % PASSAGES.length]!;
    const question = `${at}: when does the ${id} boat leave?`;
    return { question, answers: at % 7 === 3 ? [] : [id] };
  });
  const data = { words: wordsIn('en'), passages: PASSAGES, questions: forty };
  const [train, valid, exam] = dataFiles(data)
    .slice(1)
    .map(({ text }) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.includes('\\"source\\":null')),
    );

  test('asks ten without an answer, whatever the seed', () => {
    expect(forty.filter(({ answers }) => answers.length === 0)).toHaveLength(6);
    for (const seed of [1, 2, 3, 7]) {
      const items = examOf(PASSAGES, forty, seed);
      expect(items.filter(({ reply }) => reply === null)).toHaveLength(10);
      for (const { passages } of items) expect(passages).toHaveLength(4);
    }
  });

  test('puts five into training (one of them early), one into validation and four into the exam', () => {
    const count = (some: boolean[] | undefined) => some!.filter(Boolean).length;
    expect([count(train), count(valid), count(exam)]).toEqual([5, 1, 4]);
    expect(train!.slice(0, 3)).toContain(true);
  });

  test('asks all unanswerable questions, even if they are more than a quarter', () => {
    const many = forty.map((asked, at) => (at % 2 ? { ...asked, answers: [] } : asked));
    const unanswered = many.filter(({ answers }) => answers.length === 0);
    const items = examOf(PASSAGES, many, 1);
    expect(items.filter(({ reply }) => reply === null)).toHaveLength(unanswered.length);
  });
});

import { describe, expect, test } from 'vitest';
import { openRealExam, untoldFor, type RealExam } from '~/demos/four-roads/core/real/exam';
import { messagesFor } from '~/demos/four-roads/core/real/messages';
import { REAL_ROADS, type RealRoad } from '~/demos/four-roads/core/real/roads';
import { encode, readable } from '~/lib/world';
import { LANGUAGES, meansOf, shippedWorld, taskOf, type Language } from '../means';

const exams = new Map<string, RealExam>();
function examOf(language: Language, questions = 40, seed = 1): RealExam {
  const key = `${language} ${questions} ${seed}`;
  const settings = { questions, seed, roads: REAL_ROADS };
  if (!exams.has(key))
    exams.set(key, openRealExam(shippedWorld[language], meansOf(language), settings));
  return exams.get(key)!;
}

/** All that a model reads for a question on a road, and the sentences among it. */
function read({ questions, language }: RealExam, at: number, road: RealRoad) {
  const { question, asked } = questions[at]!;
  const shown = asked[road]!;
  const messages = messagesFor(road, question, shown, language as Language);
  return { text: messages.map(({ content }) => content).join('\n'), messages, shown };
}

describe.each(LANGUAGES)('task 1 for a model that reads sentences (%s)', (language) => {
  test('asks so many told questions and half as many untold ones, two and one in turn', () => {
    const { questions } = examOf(language);
    expect(questions).toHaveLength(40 + untoldFor(40));
    expect(questions.slice(0, 6).map(({ value }) => value === undefined)).toEqual([
      ...[false, false, true],
      ...[false, false, true],
    ]);
  });

  test('asks of the very facts of the lab: each value is the one that the seed gave', () => {
    const { questions, options } = examOf(language, 120);
    const { lexicon, newFacts } = taskOf('facts', language, 1).world;
    const values = [...newFacts.values()].map((value) =>
      readable(lexicon, lexicon.spelling[value]!),
    );
    const told = questions.flatMap(({ value }) => value ?? []);
    expect(told.sort()).toEqual(values.sort());
    for (const { value, relation } of questions)
      if (value !== undefined) expect(options[relation]).toContain(value);
  });

  test('is drawn alike from the same seed, and otherwise from another', () => {
    const again = openRealExam(shippedWorld[language], meansOf(language), {
      ...{ questions: 4, seed: 1 },
      roads: ['words'],
    });
    const other = openRealExam(shippedWorld[language], meansOf(language), {
      ...{ questions: 4, seed: 2 },
      roads: ['words'],
    });
    const asked = (exam: RealExam) => exam.questions.map(({ question }) => question);
    expect(asked(again)).toEqual(asked(examOf(language, 4)));
    expect(asked(other)).not.toEqual(asked(again));
  });

  test('shows a question in no other place than where it is asked', () => {
    const exam = examOf(language, 120);
    const asked = exam.questions.map(({ question }) => question);
    for (const [at, { question }] of exam.questions.entries())
      for (const road of REAL_ROADS) {
        const { text } = read(exam, at, road);
        expect(text.split(question)).toHaveLength(2);
        expect(asked.filter((other) => text.includes(other))).toEqual([question]);
      }
  });

  test('tells what is asked by passages alone: no rule and no solved question holds the fact', () => {
    const task = taskOf('facts', language, 1);
    const { lexicon } = task.world;
    const exam = examOf(language, 120);
    const examplesAbout = new Map(
      task.examples.map(({ question, cell }) => [readable(lexicon, question.slice(1, -1)), cell]),
    );
    const cellAsked = new Map(
      task.questions.map(({ question, cell }) => [readable(lexicon, question.slice(1, -1)), cell]),
    );
    for (const { question, value, asked } of exam.questions) {
      for (const road of ['base', 'rule'] as const)
        expect(asked[road]).toMatchObject({ passages: [], examples: [] });
      const about = asked.examples!.examples.map((each) => examplesAbout.get(each.question));
      expect(about).not.toContain(undefined);
      if (value !== undefined) expect(about).not.toContain(cellAsked.get(question));
    }
  });

  test('shows each passage as the lab found it, nearly always the one that answers', () => {
    const exam = examOf(language, 120);
    const told = exam.questions.filter(({ value }) => value !== undefined);
    const reached = (road: 'words' | 'rag') =>
      told.filter(({ asked, value }) =>
        asked[road]!.passages.some((passage) => passage.includes(value!)),
      ).length / told.length;
    expect(reached('rag')).toBeGreaterThan(0.9);
    expect(reached('words')).toBeLessThan(0.6);
  });

  test('finds nothing that names a town of which nothing is told', () => {
    const untold = examOf(language, 120).questions.filter(({ value }) => value === undefined);
    expect(untold.every(({ asked }) => asked.rag!.passages.length === 0)).toBe(true);
  });

  test('holds the prompt of the lab for the tiny model, which reads it as tokens that leave room for an answer', () => {
    const { lexicon } = shippedWorld[language];
    const { context } = meansOf(language).base.config;
    for (const { asked } of examOf(language).questions)
      for (const road of REAL_ROADS) {
        const tokens = encode(lexicon, asked[road]!.tiny);
        expect(tokens.at(-1)).toBe(lexicon.markers.answer);
        expect(tokens.length).toBeLessThan(context - 6);
      }
  });

  test('puts every fact into one prompt, each once, and shows four different sentences otherwise', () => {
    const exam = examOf(language, 40);
    for (const at of exam.questions.keys()) {
      const { passages } = read(exam, at, 'prompt').shown;
      expect(new Set(passages).size).toBe(120);
      expect(passages).toHaveLength(120);
      const found = read(exam, at, 'rag').shown.passages;
      expect(new Set(found).size).toBe(found.length);
      const { value } = exam.questions[at]!;
      if (value !== undefined) expect(passages.some((one) => one.includes(value))).toBe(true);
    }
  });

  test('asks without a blank after a wide colon', () => {
    expect(read(examOf(language), 0, 'rag').text).toMatch(/Question: \S|问题：\S/);
  });
});

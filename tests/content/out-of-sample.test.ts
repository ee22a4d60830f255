import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STUDY_CORPORA } from '~/schemas/out-of-sample';
import { readHandbook, readOutOfSample, readSecondStudy, readTerms, repeated, idsOf } from './read';

const { passages, glossary, questions, study } = readOutOfSample();
const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the out-of-sample study', () => {
  test('has the questions, marks and split that were committed before any method was run', () => {
    expect(digestOf('content/out-of-sample/questions.yaml')).toBe(study.sha256);
  });

  test('asks fifty questions of each corpus, half of them for tuning', () => {
    for (const corpus of STUDY_CORPORA) {
      const own = questions.filter((one) => one.corpus === corpus);
      expect(own.map(({ set }) => set).filter((set) => set === 'tune')).toHaveLength(25);
      expect(own).toHaveLength(50);
    }
    expect(repeated(idsOf(questions))).toEqual([]);
  });

  test('marks only existing passages of its corpus', () => {
    const known = {
      handbook: idsOf(readHandbook().passages),
      glossary,
      text: idsOf(passages),
    };
    for (const { id, corpus, gold } of questions)
      for (const passage of gold.flat())
        expect(known[corpus], `${id}: ${passage}`).toContain(passage);
    const terms = readTerms().map(({ slug }) => slug);
    expect(glossary.filter((entry) => !terms.includes(entry))).toEqual([]);
    expect(passages).toHaveLength(200);
  });
});

describe('the second study', () => {
  const second = readSecondStudy();

  test('has the questions, marks and split that were committed before any method was run', () => {
    expect(digestOf('content/out-of-sample/second/questions.yaml')).toBe(second.study.sha256);
  });

  test('asks more than three hundred questions, half of them for tuning', () => {
    const tune = second.questions.filter(({ set }) => set === 'tune');
    expect(second.questions.length).toBeGreaterThanOrEqual(300);
    expect(2 * tune.length).toBe(second.questions.length);
    expect(repeated(idsOf(second.questions))).toEqual([]);
  });

  test('searches passages that the first study does not have, and marks only these', () => {
    expect(second.passages.length).toBeGreaterThanOrEqual(200);
    const first = new Set(passages.flatMap(({ text }) => [text.en, text.zh]));
    expect(second.passages.filter(({ text }) => first.has(text.en) || first.has(text.zh))).toEqual(
      [],
    );
    const known = new Set(idsOf(second.passages));
    for (const { id, gold } of second.questions)
      for (const passage of gold.flat()) expect(known.has(passage), `${id}: ${passage}`).toBe(true);
  });
});

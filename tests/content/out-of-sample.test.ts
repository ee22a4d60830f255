import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STUDY_CORPORA } from '~/schemas/out-of-sample';
import { readHandbook, readOutOfSample, readTerms, repeated } from './read';

const { passages, glossary, questions, study } = readOutOfSample();

describe('the out-of-sample study', () => {
  test('has the questions, marks and split that were committed before any method was run', () => {
    const file = readFileSync('content/out-of-sample/questions.yaml');
    expect(createHash('sha256').update(file).digest('hex')).toBe(study.sha256);
  });

  test('asks fifty questions of each corpus, half of them for tuning', () => {
    for (const corpus of STUDY_CORPORA) {
      const own = questions.filter((one) => one.corpus === corpus);
      expect(own.map(({ set }) => set).filter((set) => set === 'tune')).toHaveLength(25);
      expect(own).toHaveLength(50);
    }
    expect(repeated(questions.map(({ id }) => id))).toEqual([]);
  });

  test('marks only existing passages of its corpus', () => {
    const known = {
      handbook: readHandbook().passages.map(({ id }) => id),
      glossary,
      text: passages.map(({ id }) => id),
    };
    for (const { id, corpus, gold } of questions)
      for (const passage of gold.flat())
        expect(known[corpus], `${id}: ${passage}`).toContain(passage);
    const terms = readTerms().map(({ slug }) => slug);
    expect(glossary.filter((entry) => !terms.includes(entry))).toEqual([]);
    expect(passages).toHaveLength(200);
  });
});

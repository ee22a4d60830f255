import { answer, lesson, type Lexicon, question, statement } from '~/lib/world';
import { relationOf, townOf } from '~/lib/world/world';
import { taughtAnswer, type Taught } from '~/lib/tuning/pack';
import { TAUGHT_FORMS, type Fact } from '~/lib/tuning/settings';
import type { Example } from '../task';

/** Weight of a statement's beginning in the loss: none, since only its value is to be learned. */
const LEAD = 0;

export function factQuestion(lexicon: Lexicon, cell: number, form: number): number[] {
  return question(lexicon, townOf(cell), relationOf(cell), form);
}

export function factStatement(lexicon: Lexicon, [cell, value]: Fact, form: number): number[] {
  return statement(lexicon, townOf(cell), relationOf(cell), value, form);
}

export function factExamples(lexicon: Lexicon, facts: readonly Fact[]): Example[] {
  return facts.flatMap(([cell, value]) =>
    TAUGHT_FORMS.map((form) => ({
      question: factQuestion(lexicon, cell, form),
      answer: answer(lexicon, value),
      cell,
    })),
  );
}

export function taughtFacts(lexicon: Lexicon, facts: readonly Fact[]): Taught[] {
  const asked = factExamples(lexicon, facts).map(({ question, answer, cell }) =>
    taughtAnswer(question, answer, cell),
  );
  const statements = facts.flatMap(([cell, value]) =>
    [0, 1].map((form) => ({
      ...lesson(lexicon, townOf(cell), relationOf(cell), value, form, LEAD),
      about: cell,
    })),
  );
  return [...asked, ...statements];
}

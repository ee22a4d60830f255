import { seededRng, shuffle } from '~/lib/math/rng';
import { answer, type World } from '~/lib/world';
import { toldUnevenly, toldOnce } from '../collection';
import { ownFacts, type OwnText } from '../own-facts';
import type { TaskSettings } from '../settings';
import type { Task } from '../task';
import { factExamples, factQuestion, factStatement, taughtFacts } from '../teach';
import { taughtAnswer } from '~/lib/tuning';
import { TAUGHT_FORMS, UNSEEN_FORM, type Fact } from '~/lib/tuning/settings';

/** Words around every answer, as code tokens, which have no meaning of their own. */
interface Frame {
  opening: readonly number[];
  closing: readonly number[];
}

/**
 * The reader's own facts, optionally with their own words around every
 * answer. The facts are part of a collection with everything that the model
 * knows, and are asked in a form that is never taught.
 */
export function ownTask(world: World, settings: TaskSettings, seed: number, own: OwnText): Task {
  const rng = seededRng(seed);
  const { lexicon } = world;
  const { facts, names } = ownFacts(lexicon, own.facts);
  const frame: Frame = {
    opening: own.opening.trim() ? [lexicon.codes[0]!] : [],
    closing: own.closing.trim() ? [lexicon.codes[1]!] : [],
  };
  const answered = (value: number) => framed(frame, answer(lexicon, value));
  const examples = factExamples(lexicon, facts).map(({ question, answer, cell }) => ({
    question,
    answer: framed(frame, answer),
    cell,
  }));
  const told = taughtFacts(lexicon, facts, 'statements');
  const taught = examples.map(({ question, answer, cell }) => taughtAnswer(question, answer, cell));
  return {
    name: 'own',
    world,
    format: frame.opening.length + frame.closing.length > 0,
    names,
    passages: shuffle(
      [
        ...toldOnce(world, facts, 'true', rng),
        ...toldUnevenly(world, [...world.facts], 'background', rng),
      ],
      rng,
    ),
    facts: shuffle(facts, rng).map((fact) => factStatement(lexicon, fact, TAUGHT_FORMS[0])),
    examples: shuffle(examples, rng),
    rule: frame.opening.length > 0 ? constantRule(world, frame.opening[0]!) : [],
    taught: [
      ...(settings.teach === 'statements' ? [] : taught),
      ...(settings.teach === 'questions' ? [] : told),
    ],
    questions: facts.map(([cell, value]: Fact) => ({
      question: factQuestion(lexicon, cell, UNSEEN_FORM),
      answer: answered(value),
      cell,
      group: 'own',
    })),
  };
}

/** Opening, value, closing and stop, as tokens. */
const framed = ({ opening, closing }: Frame, answer: readonly number[]): number[] => [
  ...opening,
  ...answer.slice(0, -1),
  ...closing,
  answer.at(-1)!,
];

/** A rule with the same code for every relation. */
const constantRule = ({ lexicon: { markers, nouns, stop } }: World, code: number): number[] => [
  markers.rule,
  ...nouns.flatMap((noun) => [noun, code]),
  stop,
];

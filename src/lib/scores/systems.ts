import { mean } from '../math/vector';
import { answersOf, type Answer } from './answers';
import { EXAMPLES, ScoresProblem, type Guess, type Roles, type ScoreFile } from './file';
import { isMark, NO_MARKS, type NoMark } from './mark';
import type { Choices } from './marks';
import { areTasks, suitesOf, type Part } from './suites';

export interface System {
  name: string;
  /** Its mean mark of each question, 0 … 1; undefined where it has none. */
  marks: readonly (number | undefined)[];
  /** Questions whose repeats came out differently, of those that were repeated. */
  flaky: number;
  repeated: number;
  /** What it gave for each question, where that is known. */
  outputs?: readonly (string | undefined)[];
  /** Means over its answers, where the file tells them. */
  cost?: number | undefined;
  seconds?: number | undefined;
  tokens?: number | undefined;
}

export interface Scores {
  questions: readonly string[];
  /** The document of each question, where a column says it. */
  documents?: readonly string[] | undefined;
  systems: readonly System[];
  /** Answers without a mark, and why. */
  empty: number;
  without?: Readonly<Record<NoMark, number>>;
  /** What the reader should agree to before any figure. */
  guesses?: readonly Guess[];
}

/**
 * What the columns of some files say of each system and question. A question that a system answered several times counts
 * with the mean of its marks.
 *
 * @param roles of the columns; where none names the system, each column of marks in each file is one
 * @throws ScoresProblem
 */
export function scoresOf(files: readonly ScoreFile[], roles: Roles, choices?: Choices): Scores {
  const { answers, guesses } = answersOf(files, roles, choices);
  const shown = new Map(answers.map(({ question, shown: text }) => [question, text]));
  const questions = [...shown.keys()];
  const { systems, suites } = systemsIn(answers);
  if (systems.size < 2) throw new ScoresProblem('scores-one', { n: systems.size });
  const documents = new Map(answers.map(({ question, document }) => [question, document]));
  const without = Object.fromEntries(
    NO_MARKS.map((why) => [why, answers.filter(({ mark }) => mark === why).length]),
  ) as Record<NoMark, number>;
  return {
    questions: [...shown.values()],
    documents: [...roles.values()].includes('document')
      ? questions.map((one) => documents.get(one)!)
      : undefined,
    systems: [...systems].map(([name, own]) => systemOf(name, own, questions)),
    ...{ without, empty: answers.filter(({ mark }) => !isMark(mark)).length },
    guesses: [...guesses, ...suites],
  };
}

interface Named {
  name: string;
  detail: string;
  answers: readonly Answer[];
}

/**
 * The answers of each system. One that several files name is one where they ask other questions, as tasks of a suite do;
 * where they ask the same, each file is one.
 */
function systemsIn(answers: readonly Answer[]) {
  const suites: Guess[] = [];
  const named: Named[] = [];
  const identities = Map.groupBy(answers, ({ system, detail }) => JSON.stringify([system, detail]));
  for (const own of identities.values()) {
    const { system, detail } = own[0]!;
    const parts = [...Map.groupBy(own, ({ file }) => file)].map(([file, some]): Part => ({
      ...{ file, answers: some, questions: new Set(some.map(({ question }) => question)) },
    }));
    const add = (label: string, some: readonly Part[]) =>
      named.push({
        name: [label, system].filter(Boolean).join(' · '),
        ...{ detail, answers: some.flatMap((part) => part.answers) },
      });
    const suite = parts.length > 1 ? suitesOf(parts) : undefined;
    if (parts.length === 1) add(system ? '' : parts[0]!.file, parts);
    else if (system && areTasks(parts)) add('', parts);
    else if (suite) {
      for (const [label, some] of suite) add(label, some);
      suites.push(guessOf(suite));
    } else for (const part of parts) add(part.file, [part]);
  }
  return {
    suites,
    systems: new Map(setApart(named).map(({ name, answers: own }) => [name, own])),
  };
}

const guessOf = (suite: ReadonlyMap<string, readonly Part[]>): Guess => ({
  kind: 'suites',
  examples: [...suite]
    .slice(0, EXAMPLES)
    .map(([label, parts]) => [label, parts.map(({ file }) => file).join(', ')] as const),
});

/** Systems of one name are told apart by what else is known of them, and else by a number. */
function setApart(named: readonly Named[]): Named[] {
  const longer = apart(named, (one) => [one.name, one.detail].filter(Boolean).join(' · '));
  return apart(longer, (one, at) => `${one.name} (${at + 1})`);
}

const apart = (named: readonly Named[], called: (one: Named, at: number) => string): Named[] =>
  [...Map.groupBy(named, ({ name }) => name).values()].flatMap((same) =>
    same.length > 1 ? same.map((one, at) => ({ ...one, name: called(one, at) })) : same,
  );

function systemOf(name: string, answers: readonly Answer[], questions: readonly string[]): System {
  const byQuestion = Map.groupBy(answers, ({ question }) => question);
  const marked = questions.map((question) =>
    (byQuestion.get(question) ?? []).map(({ mark }) => mark).filter(isMark),
  );
  const repeated = marked.filter(({ length }) => length > 1);
  const meanOf = (values: readonly number[]) => {
    const known = values.filter(Number.isFinite);
    return known.length > 0 ? mean(known) : undefined;
  };
  const meansOf = (key: 'cost' | 'seconds' | 'tokens') => meanOf(answers.map((one) => one[key]));
  return {
    name,
    marks: marked.map(meanOf),
    flaky: repeated.filter((marks) => marks.some((mark) => mark !== marks[0])).length,
    repeated: repeated.length,
    ...{ cost: meansOf('cost'), seconds: meansOf('seconds'), tokens: meansOf('tokens') },
  };
}

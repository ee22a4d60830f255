import { mean } from '../math/vector';
import { answersOf, type Answer } from './answers';
import { guessed, ScoresProblem, type Guess, type Roles, type ScoreFile } from './file';
import { isMark, NO_MARKS, type NoMark } from './mark';
import type { Choices } from './marks';
import { numbered } from './numbered';
import { areTasks, partsOf, suitesOf, type Part } from './suites';

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
  if (answers.length === 0) throw new ScoresProblem('scores-unmarked');
  const { named, suites } = systemsIn(answers);
  if (named.length < 2) throw new ScoresProblem('scores-one', { n: named.length });
  const asked = new Map(answers.map((answer) => [answer.question, answer]));
  const count = (why: NoMark) => answers.filter(({ mark }) => mark === why).length;
  const hasDocuments = [...roles.values()].includes('document');
  return {
    questions: [...asked.values()].map(({ shown }) => shown),
    documents: hasDocuments ? [...asked.values()].map(({ document }) => document) : undefined,
    systems: namesOf(named).map((name, at) =>
      systemOf(name, named[at]!.answers, [...asked.keys()]),
    ),
    without: Object.fromEntries(NO_MARKS.map((why) => [why, count(why)])) as Record<NoMark, number>,
    empty: answers.filter(({ mark }) => !isMark(mark)).length,
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
  const identities = Map.groupBy(answers, ({ system, detail }) =>
    JSON.stringify([system.trim().toLowerCase(), detail]),
  );
  const named = [...identities.values()].flatMap((own): Named[] => {
    const { system, detail } = own[0]!;
    const parts = partsOf(own);
    const called = (label: string, some: readonly Part[]): Named => ({
      name: [label, system].filter(Boolean).join(' · '),
      detail,
      answers: some.flatMap((part) => part.answers),
    });
    if (system && areTasks(parts)) return [called('', parts)];
    const suite = suitesOf(parts);
    if (!suite) return parts.map((part) => called(part.file, [part]));
    const filesOf = (some: readonly Part[]) => some.map(({ file }) => file).join(', ');
    suites.push(...guessed('suites', suite.map(([label, some]) => [label, filesOf(some)]))); // prettier-ignore
    return suite.map(([label, some]) => called(label, some));
  });
  return { named, suites };
}

/** Systems of one name are told apart by what else is known of them, and else by a number. */
function namesOf(named: readonly Named[]): string[] {
  const times = Map.groupBy(named, ({ name }) => name);
  return numbered(
    named.map(({ name, detail }) =>
      times.get(name)!.length > 1 ? [name, detail].filter(Boolean).join(' · ') : name,
    ),
  );
}

function systemOf(name: string, answers: readonly Answer[], questions: readonly string[]): System {
  const byQuestion = Map.groupBy(answers, ({ question }) => question);
  const marked = questions.map((question) =>
    (byQuestion.get(question) ?? []).map(({ mark }) => mark).filter(isMark),
  );
  const repeated = marked.filter(({ length }) => length > 1);
  const given = answers.filter(({ mark }) => mark !== 'failed');
  const meanOf = (values: readonly number[]) => {
    const known = values.filter(Number.isFinite);
    return known.length > 0 ? mean(known) : undefined;
  };
  return {
    name,
    marks: marked.map(meanOf),
    repeated: repeated.length,
    flaky: repeated.filter((marks) => new Set(marks).size > 1).length,
    cost: meanOf(given.map(({ cost }) => cost)),
    seconds: meanOf(given.map(({ seconds }) => seconds)),
    tokens: meanOf(given.map(({ tokens }) => tokens)),
  };
}

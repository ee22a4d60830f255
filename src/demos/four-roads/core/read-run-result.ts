import type { Answered } from './answers';
import type { Skills } from './forgetting';
import type { MeasuredCost, MeasuredResult } from './lab-run';
import { CONTENDERS, type Contender } from './names';
import { resultOf } from './result';
import {
  type Fields,
  fieldsOf,
  numberFrom,
  numbersFrom,
  RunFileProblem,
  textOf,
  wholeOf,
  wrongValue,
} from './run-fields';

const MOST_QUESTIONS = 1_000;
/** Maximum difference between a mean in the file and the same mean computed again. */
const CLOSE = 1e-9;

/**
 * Parses one result of a file: everything is checked, and all
 * figures that follow from its questions are computed again.
 * @param at its index among the results @throws RunFileProblem
 */
export function resultFrom(value: unknown, at: number): MeasuredResult {
  const given = fieldsOf(value);
  const number = at + 1;
  if (!Number.isInteger(given.seed)) throw wrongValue(given, 'seed', number);
  const result = resultOf({
    road: roadFrom(given.road, number),
    seed: numberFrom(given, 'seed', number, Number.MAX_SAFE_INTEGER),
    questions: questionsFrom(given, number),
    forgetting: skillsFrom(given, number),
    cost: numbersFrom(given, 'cost', COSTS, number, Number.MAX_SAFE_INTEGER),
  }) as MeasuredResult;
  for (const name of ['accuracy', 'unknown', 'wrong'] as const)
    checkMean(name, numberFrom(given, name, number, 1), result, number);
  return result;
}

const SKILLS = ['old', 'read', 'abstain', 'fewshot'] as const satisfies (keyof Skills)[];

/** Parses the skills; `absent` is optional, since older files have none. */
function skillsFrom(given: Fields, number: number): Skills {
  const { absent } = fieldsOf(given.forgetting);
  const names = absent === undefined ? SKILLS : ([...SKILLS, 'absent'] as const);
  return numbersFrom(given, 'forgetting', names, number, 1);
}

const COSTS = [
  'steps',
  'flops',
  'changeFlops',
  'bytes',
  'tokensPerAnswer',
  'flopsPerAnswer',
  'prepareSeconds',
  'updateSeconds',
  'millisecondsPerAnswer',
] as const satisfies (keyof MeasuredCost)[];

function checkMean(
  name: 'accuracy' | 'unknown' | 'wrong',
  said: number,
  { road, seed, [name]: counted }: MeasuredResult,
  number: number,
): void {
  if (Math.abs(said - counted) <= CLOSE) return;
  throw new RunFileProblem('run-mean', { number, road, seed, name, said, counted });
}

function roadFrom(value: unknown, number: number): Contender {
  const road = CONTENDERS.find((each) => each === value);
  if (road) return road;
  throw new RunFileProblem('run-road', {
    number,
    found: textOf(value),
    known: CONTENDERS.join(', '),
  });
}

function questionsFrom(given: Fields, number: number): Answered[] {
  const { questions } = given;
  if (!Array.isArray(questions) || questions.length === 0 || questions.length > MOST_QUESTIONS)
    throw wrongValue(given, 'questions', number);
  const all = questions.map((each) => questionFrom(fieldsOf(each)));
  const styled = all.filter(({ parts }) => parts).length;
  if (styled === 0 || styled === all.length) return all;
  throw new RunFileProblem('run-value', { number, name: 'parts', found: `${styled} times` });
}

function questionFrom(given: Fields): Answered {
  const { parts, reached } = given;
  return {
    question: textOf(given.question),
    expected: textOf(given.expected),
    answer: textOf(given.answer),
    correct: given.correct === true,
    unknown: given.unknown === true,
    group: textOf(given.group),
    tokens: wholeOf(given.tokens),
    ...{ prompt: '', written: [], found: [] },
    ...(typeof reached === 'boolean' && { reached }),
    ...(parts !== undefined && { parts: partsFrom(fieldsOf(parts)) }),
  };
}

const partsFrom = ({ code, value, stamp }: Fields) => ({
  code: code === true,
  value: value === true,
  stamp: stamp === true,
});

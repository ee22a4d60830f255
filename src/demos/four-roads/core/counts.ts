import { classChances, fitLogistic, type SparseRow } from '~/lib/math/logistic';
import { readable } from '~/lib/world';
import { withoutMarkers, type Answered } from './answers';
import type { Spent } from './cost';
import type { ExamQuestion, Task } from './task';

/** Chosen on seeds 10 and 11: of 0.0001 to 0.1, the value that sorts most messages right at 24 and at 240 labels. */
const PENALTY = 0.001;
const STEPS = 300;
const BYTES_A_WEIGHT = 4;

/** Sorts messages by word counts alone. */
interface Counting {
  answer(asked: readonly ExamQuestion[]): Answered[];
  bytes: number;
}

/**
 * Counts the words of the labelled messages, ignoring order, and fits a linear
 * classifier to the counts: the usual first baseline for text classification. It uses
 * no language model and ignores words that no labelled message contains.
 */
export function openCounts(task: Task, spent: Spent): Counting {
  const { examples } = task;
  const desks = [...new Set(examples.map(({ answer }) => answer[0]!))].sort((a, b) => a - b);
  const column = new Map<number, number>();
  for (const { question } of examples)
    for (const token of question) if (!column.has(token)) column.set(token, column.size);
  const rowOf = (question: readonly number[]): SparseRow => counted(question, column);
  const rows = examples.map(({ question }) => rowOf(question));
  const shape = { features: column.size, classes: desks.length };
  const classifier = fitLogistic(
    rows,
    examples.map(({ answer }) => desks.indexOf(answer[0]!)),
    { ...shape, penalty: PENALTY, steps: STEPS },
  );
  const filled = rows.reduce((sum, { columns }) => sum + columns.length, 0);
  spent.work += 4 * STEPS * filled * desks.length; // one multiplication and one addition, forward and backward
  return {
    answer: (asked) =>
      asked.map((each) =>
        sorted(task, each, desks, classChances(classifier, rowOf(each.question))),
      ),
    bytes: BYTES_A_WEIGHT * (shape.features + 1) * shape.classes,
  };
}

function counted(question: readonly number[], column: ReadonlyMap<number, number>): SparseRow {
  const counts = new Map<number, number>();
  for (const token of question) {
    const at = column.get(token);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return { columns: [...counts.keys()], values: [...counts.values()] };
}

/** The most likely desk; the first of several. */
function sorted(
  { world: { lexicon } }: Task,
  { question, answer, group }: ExamQuestion,
  desks: readonly number[],
  chances: readonly number[],
): Answered {
  const show = (tokens: readonly number[]) => readable(lexicon, tokens);
  const best = chances.indexOf(Math.max(...chances));
  const said = desks[best]!;
  return {
    question: show(withoutMarkers(lexicon, question)),
    expected: show(answer),
    answer: show([said]),
    correct: said === answer[0],
    unknown: false,
    group,
    prompt: show(question),
    tokens: question.length + 1,
    written: [[show([said]), chances[best]!]],
    found: [],
  };
}

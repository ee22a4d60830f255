import type { Prompt } from './prompts';
import { counted, type Row } from './rows';
import { isDeclined, isRight } from './score';
import { isFiled } from './sorting';

/** What a reader's own model can be asked. Facts bring questions that no fact answers. */
export const OWN_TASKS = ['facts', 'truetext', 'format'] as const;
export type OwnTaskName = (typeof OWN_TASKS)[number];

/** The roads that need nothing but a prompt, in the order in which they are run: the longest prompts come last. */
const OWN_ROADS = ['closed', 'few-shot', 'fact', 'minilm-4', 'paste-all'] as const;
export type OwnRoad = (typeof OWN_ROADS)[number];

/** Questions of a task, or all it has; of facts a third as many more have no answer, as in the whole exam. */
export const OWN_QUESTIONS = 12;

export interface OwnQuestion {
  task: OwnTaskName | 'unknown';
  road: OwnRoad;
  question: string;
  /** One of them has to be in the reply; of `format` the only one is the whole reply. Missing where nothing answers. */
  answers?: readonly string[];
  /** Whether the text that answers is in the prompt; missing where nobody looked for it, and where there is none. */
  found?: boolean;
  prompt: Prompt;
}

/** Whether a reply is right: it names the answer, is the line asked for, or declines where nothing answers. */
export function isOwnRight(
  { task, answers }: Pick<OwnQuestion, 'task' | 'answers'>,
  reply: string,
): boolean {
  if (!answers) return isDeclined(reply);
  return task === 'format' ? isFiled(reply, answers[0]!) : isRight(reply, answers);
}

export type Marked = Pick<OwnQuestion, 'task' | 'road' | 'found'> & { isRight: boolean };

export type OwnRow = Pick<Row, 'road' | 'n' | 'right' | 'low' | 'high' | 'found' | 'read'> & {
  task: OwnQuestion['task'];
};

export const ownRows = (marked: readonly Marked[]): OwnRow[] =>
  OWN_ROADS.flatMap((road) =>
    (['facts', 'unknown', 'truetext', 'format'] as const).flatMap((task) => {
      const own = marked.filter((one) => one.road === road && one.task === task);
      return own.length > 0 ? rowOf(own) : [];
    }),
  );

function rowOf(marked: readonly Marked[]): OwnRow {
  const { task, road, found } = marked[0]!;
  const rights = marked.filter(({ isRight }) => isRight);
  const seen = (all: readonly Marked[]) => all.filter((one) => one.found).length;
  return {
    task,
    road,
    ...counted(rights.length, marked.length),
    ...(found !== undefined && { found: seen(marked), read: seen(rights) }),
  };
}

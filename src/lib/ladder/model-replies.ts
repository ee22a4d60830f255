import { digestOf } from '../encoder/vectors/digest';
import { Problem } from '../problem';
import { parsed } from '../text/parsed';
import {
  isOwnRight,
  OWN_TASKS,
  ownRows,
  type OwnQuestion,
  type OwnRow,
  type OwnTaskName,
} from './own-model';
import { turnOf, turnParts } from './prompts';

/** What a model replied to the ladder's exams, as this page and `run.py --ladder` of the kit save it. */
export interface ModelReplies {
  format: 'crossroads-rung';
  version: 1;
  model: { name: string };
  /** Of each exam that was asked, what tells it from any other. */
  digests: Partial<Record<OwnTaskName, string>>;
  replies: readonly { task: string; road: string; question: string; answer: string }[];
}

export type Exams = Partial<Record<OwnTaskName, readonly OwnQuestion[]>>;

type Code = 'rung-other' | 'rung-later' | 'rung-exam' | 'rung-few';
export class RepliesProblem extends Problem<Code> {}

const examDigest = (questions: readonly OwnQuestion[]): string =>
  digestOf(
    questions
      .map(({ task, road, question, prompt }) => [task, road, question, turnOf(prompt)].join('\0'))
      .join('\n'),
  );

const taskNames = (exams: Exams): OwnTaskName[] => OWN_TASKS.filter((task) => exams[task]);

export const digestsOf = (exams: Exams): ModelReplies['digests'] =>
  Object.fromEntries(taskNames(exams).map((task) => [task, examDigest(exams[task]!)]));

/** The exams for the kit: each question as one turn of a chat, what several begin with written once. */
export function examsText(exams: Exams): string {
  const shared = [
    ...new Set(
      taskNames(exams).flatMap((task) => exams[task]!.map(({ prompt }) => turnParts(prompt)[0])),
    ),
  ];
  const written = ({ prompt, ...one }: OwnQuestion) => {
    const [begin, own] = turnParts(prompt);
    return { ...one, begin: shared.indexOf(begin), prompt: own };
  };
  const files = taskNames(exams).map((task) => [
    task,
    { digest: examDigest(exams[task]!), questions: exams[task]!.map(written) },
  ]);
  return `${JSON.stringify({ shared, exams: Object.fromEntries(files) })}\n`;
}

/** @throws RepliesProblem `rung-other` or `rung-later` */
export function readReplies(text: string): ModelReplies {
  const file = parsed(text) as Partial<ModelReplies> | null | undefined;
  if (file?.format !== 'crossroads-rung') throw new RepliesProblem('rung-other');
  if (Number(file.version) > 1)
    throw new RepliesProblem('rung-later', { version: Number(file.version) });
  const { model, digests, replies } = file;
  const isText = (value: unknown) => typeof value === 'string';
  const isReply = (one: Partial<ModelReplies['replies'][number]> | null) =>
    [one?.task, one?.road, one?.question, one?.answer].every(isText);
  const isWhole =
    isText(model?.name) &&
    Object.values(digests ?? { none: 0 }).every(isText) &&
    Array.isArray(replies) &&
    replies.every(isReply);
  if (!isWhole) throw new RepliesProblem('rung-other');
  return file as ModelReplies;
}

/**
 * The rows of a rung by the marks of this site; what a file says of its own replies does not count.
 *
 * @throws RepliesProblem `rung-exam` if an exam was another one, `rung-few` if it lacks replies
 */
export function rowsOfReplies({ digests, replies }: ModelReplies, exams: Exams): OwnRow[] {
  const given = new Map(replies.map((one) => [keyOf(one), one.answer]));
  const asked = OWN_TASKS.filter((task) => digests[task] !== undefined);
  const marked = asked.flatMap((task) => {
    const questions = exams[task] ?? [];
    if (examDigest(questions) !== digests[task])
      throw new RepliesProblem('rung-exam', { exam: task });
    const known = questions.filter((one) => given.has(keyOf(one)));
    if (known.length < questions.length)
      throw new RepliesProblem('rung-few', { exam: task, n: questions.length - known.length });
    return known.map((one) => ({ ...one, isRight: isOwnRight(one, given.get(keyOf(one))!) }));
  });
  if (marked.length === 0) throw new RepliesProblem('rung-other');
  return ownRows(marked);
}

const keyOf = ({ task, road, question }: { task: string; road: string; question: string }) =>
  JSON.stringify([task, road, question]);

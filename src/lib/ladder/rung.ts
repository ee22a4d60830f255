import type { LadderExam } from './exam';
import { bare, FORM, PASTED_FORM, withFacts, type Prompt } from './prompts';
import { counted, type Row } from './rows';
import { isDeclined, isRight } from './score';
import { drawn, placesRead, type Shown } from './shown';

/** The roads that need nothing but a prompt, in the order in which they are run: the longest prompts come last. */
export const RUNG_ROADS = ['closed', 'fact', 'minilm-4', 'bm25-4', 'paste-all'] as const;
export type RungRoad = (typeof RUNG_ROADS)[number];

export interface RungSettings {
  roads: readonly RungRoad[];
  /** Questions that a fact answers; a third as many more have no answer, as in the whole exam. */
  questions: number;
  /** Draws the questions, the same for every road. */
  seed: number;
}

/** A question of one road. */
export interface RungQuestion {
  task: 'facts' | 'unknown';
  road: RungRoad;
  question: string;
  /** Missing where nothing answers. */
  answer?: string;
  /** Whether the fact that answers is in the prompt; missing where nobody looked for it, and where there is none. */
  found?: boolean;
  prompt: Prompt;
}

/** So many of the questions without an answer go with so many others. */
export const unknownFor = (questions: number): number => Math.ceil(questions / 3);

/**
 * The questions road by road, so that facts pasted in front of every question are read once by a server that keeps what it
 * has read. The right fact alone is asked no question without an answer, for there it has no fact to show.
 */
export function rungQuestions(
  exam: LadderExam,
  { roads, questions, seed }: RungSettings,
): RungQuestion[] {
  const told = drawn(exam.facts.length, questions, seed);
  const untold = drawn(exam.unknown.length, unknownFor(questions), seed);
  return RUNG_ROADS.filter((road) => roads.includes(road)).flatMap((road) => [
    ...told.map((at) => toldQuestion(exam, road, at)),
    ...(road === 'fact' ? [] : untold.map((at) => untoldQuestion(exam, road, at))),
  ]);
}

function toldQuestion(exam: LadderExam, road: RungRoad, at: number): RungQuestion {
  const { exam: question, answer } = exam.facts[at]!;
  const places = placesIn(exam, road, 'exam', at);
  return {
    ...{ task: 'facts', road, question, answer },
    ...(places.length > 0 && road !== 'fact' && { found: places.includes(at) }),
    prompt: promptOf(exam, road, places, question),
  };
}

function untoldQuestion(exam: LadderExam, road: RungRoad, at: number): RungQuestion {
  const question = exam.unknown[at]!;
  const prompt = promptOf(exam, road, placesIn(exam, road, 'unknown', at), question);
  return { task: 'unknown', road, question, prompt };
}

const placesIn = (
  { facts, shown }: LadderExam,
  road: RungRoad,
  list: keyof Shown,
  at: number,
): readonly number[] => {
  const found = road === 'minilm-4' || road === 'bm25-4' ? shown[road][list][at] : undefined;
  return placesRead(road, found, { list, at, facts: facts.length });
};

const promptOf = (
  { facts }: LadderExam,
  road: RungRoad,
  places: readonly number[],
  question: string,
): Prompt =>
  places.length > 0
    ? withFacts(
        places.map((place) => facts[place]!.text),
        question,
        road === 'paste-all' ? PASTED_FORM : FORM,
      )
    : bare(question);

/** Whether a reply is right: it names the answer, or it declines where there is none. */
export const isRungRight = ({ answer }: Pick<RungQuestion, 'answer'>, reply: string): boolean =>
  answer === undefined ? isDeclined(reply) : isRight(reply, [answer]);

/** A question with its mark. */
export type Marked = Pick<RungQuestion, 'task' | 'road' | 'found'> & { isRight: boolean };

export type RungRow = Pick<
  Row,
  'task' | 'road' | 'n' | 'right' | 'low' | 'high' | 'found' | 'read'
>;

/** A row for each road and task of which something was asked. */
export const rungRows = (marked: readonly Marked[]): RungRow[] =>
  RUNG_ROADS.flatMap((road) =>
    (['facts', 'unknown'] as const).flatMap((task) => {
      const own = marked.filter((one) => one.road === road && one.task === task);
      return own.length > 0 ? rowOf(own) : [];
    }),
  );

function rowOf(marked: readonly Marked[]): RungRow {
  const { task, road, found } = marked[0]!;
  const rights = marked.filter(({ isRight }) => isRight);
  const seen = (all: readonly Marked[]) => all.filter((one) => one.found).length;
  return {
    ...{ task, road, ...counted(rights.length, marked.length) },
    ...(found !== undefined && { found: seen(marked), read: seen(rights) }),
  };
}

import { getCollection } from 'astro:content';
import { readdirSync, readFileSync } from 'node:fs';
import { drawMessages } from '~/lib/ladder/draw';
import type { Message } from '~/lib/ladder/messages';
import type { LadderExam } from '~/lib/ladder/own-facts';
import { formatQuestions, type FormatExam } from '~/lib/ladder/format-exam';
import { factQuestions } from '~/lib/ladder/own-facts';
import type { OwnRow } from '~/lib/ladder/own-model';
import { rowsOfReplies, type Exams } from '~/lib/ladder/model-replies';
import { textQuestions, type TextExam } from '~/lib/ladder/text-exam';
import { factsOf, unknownQuestions } from '~/lib/ladder/world';
import { ladderModelReplies } from '~/schemas/ladder';
import { once } from './entries';
import { quays, quaysRecord } from './ladder';
import { run } from './runs';
import { single } from './single-files';

const NEEDED = 'the ladder needs it';
const trueText = single('ladderTrueText', 'ladder/truetext', NEEDED);
const messages = single('ladderMessages', 'ladder/sorting', NEEDED);

/** What is asked about the quays, and which facts the search by meaning found in the record. */
export async function ladderExam(): Promise<LadderExam> {
  const [world, { shown }] = await Promise.all([quays(), quaysRecord()]);
  return {
    facts: factsOf(world).map(({ text, exam, answer }) => ({ text, exam, answer })),
    unknown: unknownQuestions(world),
    shown: shown['minilm-4']!,
  };
}

/** The questions on the text in the public domain, with those of its passages that a prompt may show. */
export async function textExam(): Promise<TextExam> {
  const all = (await getCollection('studyText')).map(({ data }) => data);
  const { snapshot } = await run('ladder-truetext');
  const found = (snapshot as unknown as { shown: Record<string, number[][]> }).shown;
  const { questions } = await trueText();
  const right = questions.map(({ passage }) => all.findIndex(({ id }) => id === passage));
  const list = found['minilm-4']!.slice(0, questions.length);
  const used = [...new Set([...right, ...list.flat()])];
  const placeOf = (number: number) => used.indexOf(number);
  return {
    passages: used.map((number) => all[number]!.text.en),
    questions: questions.map(({ question, answers }, at) => ({
      question,
      answers,
      passage: placeOf(right[at]!),
    })),
    shown: list.map((numbers) => numbers.map(placeOf)),
  };
}

/** Examples of the record's own prompts, which a model is shown beside the instruction. */
const EXAMPLES = 8;

const filed = (all: readonly Message[]) => all.map(({ text, line }) => ({ text, line }));

/** The messages of a draw of the record, and so many examples. */
async function formatDraw(draw: number, examples: number): Promise<FormatExam> {
  const frames = await messages();
  const { training, test } = drawMessages(frames, (await quays()).places, draw);
  return {
    labels: frames.kinds.map(({ label }) => label),
    examples: filed(training.slice(0, examples)),
    messages: filed(test),
  };
}

/** The messages of the first draw, which the record asks, too. */
export const formatExam = () => formatDraw(1, EXAMPLES);

/** The most examples that the record shows, and how often it drew messages. */
const MOST_EXAMPLES = 24;
const DRAWS = [1, 2, 3];

export const formatExams = () => Promise.all(DRAWS.map((draw) => formatDraw(draw, MOST_EXAMPLES)));

export const sortingMessages = async () =>
  drawMessages(await messages(), (await quays()).places, 1).training;

/** Everything that a model other than ours is asked. */
export const ladderExams = once(async () => ({
  facts: factQuestions(await ladderExam()),
  truetext: textQuestions(await textExam()),
  format: formatQuestions(await formatExam()),
}));

/** A model whose replies somebody has sent, and its rows by the marks of this site. */
export interface SentModel {
  name: string;
  rows: readonly OwnRow[];
}

const SENT = 'content/ladder/rungs';

/** The files that were sent, in the order of their names; a folder without any is no collection. */
export const sentModels = once(async (): Promise<SentModel[]> => {
  const names = readdirSync(SENT).filter((name) => name.endsWith('.json'));
  const exams = names.length > 0 ? await ladderExams() : {};
  return names.sort().map((name) => sentIn(`${SENT}/${name}`, exams));
});

function sentIn(path: string, exams: Exams): SentModel {
  try {
    const file = ladderModelReplies.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { name: file.model.name, rows: rowsOfReplies(file, exams) };
  } catch (problem) {
    throw new Error(
      `${path}: ${(problem as Error).message}. Ask its model the exams of now, all of them: python3 run.py --ladder in the kit.`,
    );
  }
}

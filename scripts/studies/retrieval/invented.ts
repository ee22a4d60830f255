import { placeRows, rowOf, unitRows, zeros } from '~/lib/embedding/vectors';
import { bare } from '~/lib/ladder/prompts';
import type { RealEncoder } from '~/lib/encoder/models';
import { repliesIn, repliesTo, type Jobs } from '../ladder/cached';
import { questions, questionsIn, type Asked } from './collections';
import { embedded } from './embedded';
import { byBm25, byVectors, queriesBy } from './methods';
import { within, type Method } from './ranks';

/** Tokens after which an invented answer is cut. */
const CAP = 64;
const ENGLISH = within('en');

const askFor = (question: string): string =>
  `Write two or three sentences of a text that answers this question. Question: ${question}`;

/** Answers that SmolLM2 invents to the English questions, in their order, as HyDE searches with. */
export function inventedJobs(recorded: Jobs): Jobs {
  const asked = questions().map(({ text }) => bare(askFor(text.en)).question);
  return {
    invented: repliesTo('retrieval', 'invented', { cap: CAP, questions: asked }, recorded),
  };
}

/** The invented answer of each question. */
export type Invented = (question: Asked) => string;

export function inventedOf({ invented }: Jobs): Invented {
  const replies = repliesIn(invented!);
  const places = new Map(questions().map(({ id }, at) => [id, at]));
  return ({ id }) => replies[places.get(id)!]!;
}

/** Keywords of the question and of the invented answer. */
export const byInventedWords = (invented: Invented): Method =>
  byBm25(ENGLISH, 'titled', (question) => `\n${invented(question)}`);

/** HyDE (Gao et al. 2023): the mean of the vectors of the question and of the invented answer, read as a passage. */
export const byInvented = (model: RealEncoder, invented: Invented): Method =>
  byVectors(model, ENGLISH, 'titled', async (collection) => {
    const own = questionsIn(collection.name);
    const vectorOf = await queriesBy(model, 'en', collection);
    const answers = await embedded(model, 'passage', own.map(invented));
    const means = zeros(own.length, answers.width);
    own.forEach((question, at) => {
      const asked = vectorOf(question);
      const mean = rowOf(answers, at).map((value, axis) => value + asked[axis]!);
      placeRows(means, [at], { count: 1, width: answers.width, values: mean });
    });
    const units = unitRows(means);
    const places = new Map(own.map(({ id }, at) => [id, at]));
    return ({ id }) => rowOf(units, places.get(id)!);
  });

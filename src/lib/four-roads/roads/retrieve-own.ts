import { seededRng, shuffle } from '~/lib/math/rng';
import { dot, norm } from '~/lib/math/vector';
import { openSaved, type Model, statesAfter, type ModelConfig } from '~/lib/tinylm';
import { cellsOf, readable, type World } from '~/lib/world';
import { holds } from '../outcome/same';
import { firstOfEach, nameIn, textBytes, type Found, type Store } from './retrieve';
import type { LabSettings } from '../settings';
import { factQuestion } from '../training/teach';
import type { RoadContext } from './road-run';
import { matrices, sizeOf } from '~/lib/tinylm/parameters';
import { upToFour } from '~/lib/tinylm/shapes';

/** Block after which the states are read: of 0 to 3 the best on towns of the pre-training text. */
const AFTER = 2;
/** Tokens before every text: the start and a marker. */
const LEAD = 2;

/**
 * A vector for each text from the untouched model: the mean of its states after two of three blocks, without start and
 * marker. Mean pooling as in Sentence-BERT (Reimers & Gurevych 2019), but without its training.
 * @param texts tokens: start, marker, and at least one more
 * @returns one row of `width` numbers per text
 */
export function ownVectors(model: Model, texts: readonly (readonly number[])[]): Float64Array[] {
  const { width } = model.config;
  const { batch } = model.plan;
  const vectors = texts.map(() => new Float64Array(width));
  for (let from = 0; from < texts.length; from += batch) {
    const some = texts.slice(from, from + batch);
    const length = upToFour(Math.max(...some.map((text) => text.length)));
    const shape = { batch: some.length, length };
    const states = statesAfter(AFTER, model, padded(some, length), shape);
    some.forEach((text, i) => {
      const own = states.subarray((i * length + LEAD) * width, (i * length + text.length) * width);
      addMean(vectors[from + i]!, own);
    });
  }
  return vectors;
}

function padded(texts: readonly (readonly number[])[], length: number): Int32Array {
  const rows = new Int32Array(texts.length * length);
  texts.forEach((text, i) => rows.set(text, i * length));
  return rows;
}

function addMean(vector: Float64Array, rows: Float32Array): void {
  const width = vector.length;
  for (let row = 0; row < rows.length; row += width)
    for (let at = 0; at < width; at++) vector[at]! += (rows[row + at]! * width) / rows.length;
}

/** Multiplications and additions per token: 2 per weight of the blocks that it passes through. */
const workOfVectors = (config: ModelConfig): number =>
  2 *
  matrices(config)
    .filter(({ name }) => parseInt(name) < AFTER)
    .reduce((sum, matrix) => sum + sizeOf(matrix), 0);

export function centreOf(vectors: readonly Float64Array[]): Float64Array {
  const centre = new Float64Array(vectors[0]!.length);
  for (const vector of vectors)
    vector.forEach((value, at) => (centre[at]! += value / vectors.length));
  return centre;
}

/** The difference between a vector and a centre, scaled to length 1. */
export function seenFrom(centre: Float64Array, vector: Float64Array): Float64Array {
  const moved = vector.map((value, at) => value - centre[at]!);
  const length = norm(moved) || 1;
  return moved.map((value) => value / length);
}

type Texts = readonly (readonly number[])[];

const SIDE_BY_SIDE = 64;
/** Number of known questions whose mean is subtracted from a question's vector. */
const KNOWN = 240;
/** Bytes per number of a vector. */
const FLOAT = 4;

/**
 * Ranks passages by the base model's own vectors, with nothing trained for it. The mean of all passages is
 * subtracted from each passage; from each question, the mean of questions about towns of the pre-training
 * text in all wordings, so that nothing is learned from the questions asked. With `named`, only passages
 * that contain the name asked about are ranked, as a metadata filter would do: none, if no passage has it.
 */
export function openOwnRetrieval(
  world: World,
  texts: Texts,
  { k, search }: Pick<LabSettings, 'k' | 'search'>,
  { base, backend, vectors: known = new Map() }: RoadContext,
): Store {
  const { lexicon } = world;
  const model = openSaved(base, backend, { batch: SIDE_BY_SIDE });
  const written = texts.map((tokens) => readable(lexicon, tokens));
  const first = firstOfEach(written);
  const fresh = first.filter((at) => !known.has(written[at]!));
  const read = readBy(base);
  const unread = fresh.filter((at) => !read.passages.has(written[at]!));
  const asPassages = unread.map((at) => [lexicon.start, lexicon.markers.note, ...texts[at]!]);
  const fromModel = ownVectors(model, asPassages);
  fromModel.forEach((vector, i) => read.passages.set(written[unread[i]!]!, vector));
  for (const at of fresh) known.set(written[at]!, read.passages.get(written[at]!)!);
  const vectors = first.map((at) => known.get(written[at]!)!);
  const asked = (read.asked ??= centreOf(ownVectors(model, knownQuestions(world))));
  const passageCentre = centreOf(vectors);
  const rows = new Map(first.map((at, i) => [written[at]!, seenFrom(passageCentre, vectors[i]!)]));
  const retrieve = (question: readonly number[]): Found[] => {
    const query = seenFrom(asked, ownVectors(model, [[lexicon.start, ...question]])[0]!);
    const name = search === 'named' ? nameIn(lexicon, question) : [];
    return [...written.keys()]
      .filter((at) => holds(texts[at]!, name))
      .map((at) => ({ at, score: dot(query, rows.get(written[at]!)!) }))
      .sort((one, other) => other.score - one.score || one.at - other.at)
      .slice(0, k);
  };
  const text = textBytes(written);
  const token = workOfVectors(base.config);
  const tokens = fresh.reduce((sum, at) => sum + texts[at]!.length, 0);
  return {
    retrieve,
    bytes: text + FLOAT * first.length * base.config.width,
    work: { index: token * tokens, token },
  };
}

/** What a model has read for any road and seed; a road still counts as its work what it has read first. */
interface Read {
  passages: Map<string, Float64Array>;
  /** The mean of the known questions. */
  asked?: Float64Array;
}

const readers = new WeakMap<RoadContext['base'], Read>();

function readBy(base: RoadContext['base']): Read {
  const read = readers.get(base) ?? { passages: new Map() };
  readers.set(base, read);
  return read;
}

function knownQuestions({ lexicon, pool }: World): number[][] {
  const cells = shuffle(cellsOf(pool), seededRng(5)).slice(0, KNOWN);
  const forms = lexicon.questions[0]!.length;
  return cells.map((cell, i) => [lexicon.start, ...factQuestion(lexicon, cell, i % forms)]);
}

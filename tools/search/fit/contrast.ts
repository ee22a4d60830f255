import { randomInteger, type Rng } from '~/lib/math/rng';
import { multiply, type SparseMatrix } from '~/lib/math/sparse';
import { chosen } from './bags';
import { product } from './regression';

/** Texts that must find their pages, and texts that must stay near what the encoder says of them. */
export interface Lessons {
  readonly questions: SparseMatrix;
  /** The page of each question. */
  readonly answers: readonly number[];
  readonly pages: SparseMatrix;
  readonly texts: SparseMatrix;
  /** The encoder's vectors of the texts, row-major. */
  readonly taught: Float64Array;
}

/** A cosine is divided by it before the softmax: the smaller, the more the nearest wrong pages count. */
const TEMPERATURE = 0.07;
const STEPS = 200;
const QUESTIONS = 256;
const TEXTS = 512;
/** Weights of the pull to the encoder's vectors, and to the rows that the steps begin with. */
const TAUGHT = 10;
const HELD_OUT = 0.1;
/** Adam (Kingma & Ba 2015); the rate is a share of the size of a number, and falls in the second half. */
const RATE = 0.01;
const MOMENTUM = 0.9;
const VARIANCE = 0.99;
const EPSILON = 1e-8;

/** Moves rows so that each question's vector is nearer to that of its page than to those of the other pages. */
export function contrastedRows(
  first: Float64Array,
  width: number,
  lessons: Lessons,
  rng: Rng,
): Float64Array {
  const rows = first.slice();
  const size = Math.sqrt(first.reduce((sum, value) => sum + value * value, 0) / first.length);
  const moment = new Float64Array(rows.length);
  const variance = new Float64Array(rows.length);
  const { questions, pages, texts } = lessons;
  for (let step = 1; step <= STEPS; step++) {
    const gradient = rows.map(
      (value, at) => (HELD_OUT * (value - first[at]!)) / size ** 2 / pages.width,
    );
    const asked = some(QUESTIONS, questions.rows, rng);
    const answers = asked.map((at) => lessons.answers[at]!);
    addContrast(gradient, { rows, width, questions: chosen(questions, asked), answers, pages });
    const read = some(TEXTS, texts.rows, rng);
    addTaught(gradient, { rows, width, texts: chosen(texts, read), read, taught: lessons.taught });
    const rate = RATE * size * Math.min(1, 2 * (1 - step / STEPS) + 0.05);
    for (let at = 0; at < rows.length; at++) {
      const slope = gradient[at]!;
      moment[at] = MOMENTUM * moment[at]! + (1 - MOMENTUM) * slope;
      variance[at] = VARIANCE * variance[at]! + (1 - VARIANCE) * slope * slope;
      const mean = moment[at]! / (1 - MOMENTUM ** step);
      rows[at]! -= (rate * mean) / (Math.sqrt(variance[at]! / (1 - VARIANCE ** step)) + EPSILON);
    }
  }
  return rows;
}

const some = (count: number, below: number, rng: Rng): number[] =>
  Array.from({ length: count }, () => randomInteger(below, rng));

interface Batch {
  readonly rows: Float64Array;
  readonly width: number;
}

/** Adds the gradient of the cross-entropy of the questions' pages, by the softmax of their cosines. */
function addContrast(
  gradient: Float64Array,
  {
    rows,
    width,
    questions,
    answers,
    pages,
  }: Batch & Pick<Lessons, 'questions' | 'answers' | 'pages'>,
): void {
  const asked = unitProduct(questions, rows, width);
  const found = unitProduct(pages, rows, width);
  const toAsked = new Float64Array(asked.units.length);
  const toFound = new Float64Array(found.units.length);
  const chances = new Float64Array(pages.rows);
  for (let at = 0; at < questions.rows; at++) {
    const own = asked.units.subarray(at * width, (at + 1) * width);
    softmaxOfCosines(own, found.units, chances);
    chances[answers[at]!]! -= 1;
    for (let page = 0; page < pages.rows; page++) {
      const slope = chances[page]! / (questions.rows * TEMPERATURE);
      for (let j = 0; j < width; j++) {
        toAsked[at * width + j]! += slope * found.units[page * width + j]!;
        toFound[page * width + j]! += slope * own[j]!;
      }
    }
  }
  addThroughUnits(gradient, questions, asked, toAsked, width);
  addThroughUnits(gradient, pages, found, toFound, width);
}

function softmaxOfCosines(query: Float64Array, units: Float64Array, into: Float64Array): void {
  const width = query.length;
  let sum = 0;
  for (let page = 0; page < into.length; page++) {
    let cosine = 0;
    for (let j = 0; j < width; j++) cosine += query[j]! * units[page * width + j]!;
    into[page] = Math.exp((cosine - 1) / TEMPERATURE);
    sum += into[page]!;
  }
  for (let page = 0; page < into.length; page++) into[page]! /= sum;
}

/** Adds the gradient of −10 times the mean cosine of texts with the encoder's vectors of them. */
function addTaught(
  gradient: Float64Array,
  {
    rows,
    width,
    texts,
    read,
    taught,
  }: Batch & { texts: SparseMatrix; read: readonly number[]; taught: Float64Array },
): void {
  const own = unitProduct(texts, rows, width);
  const slopes = new Float64Array(own.units.length);
  read.forEach((text, at) => {
    for (let j = 0; j < width; j++)
      slopes[at * width + j] = (-TAUGHT / read.length) * taught[text * width + j]!;
  });
  addThroughUnits(gradient, texts, own, slopes, width);
}

interface Units {
  readonly units: Float64Array;
  readonly lengths: Float64Array;
}

function unitProduct(bags: SparseMatrix, rows: Float64Array, width: number): Units {
  const units = product(bags, rows, width);
  const lengths = new Float64Array(bags.rows);
  for (let at = 0; at < bags.rows; at++) {
    let squares = 0;
    for (let j = 0; j < width; j++) squares += units[at * width + j]! ** 2;
    lengths[at] = Math.sqrt(squares) + 1e-6;
    for (let j = 0; j < width; j++) units[at * width + j]! /= lengths[at]!;
  }
  return { units, lengths };
}

/** Adds a gradient by vectors of length 1 to that by the rows whose means they are. */
function addThroughUnits(
  gradient: Float64Array,
  bags: SparseMatrix,
  { units, lengths }: Units,
  slopes: Float64Array,
  width: number,
): void {
  for (let at = 0; at < bags.rows; at++) {
    let along = 0;
    for (let j = 0; j < width; j++) along += slopes[at * width + j]! * units[at * width + j]!;
    for (let j = 0; j < width; j++) {
      const place = at * width + j;
      slopes[place] = (slopes[place]! - units[place]! * along) / lengths[at]!;
    }
  }
  multiply(bags, slopes, width, gradient, true);
}

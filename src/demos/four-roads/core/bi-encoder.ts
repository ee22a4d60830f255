import { randomInteger, randomNormal, seededRng, type Rng } from '~/lib/math/rng';
import { dot, norm } from '~/lib/math/vector';

type Vector = Float64Array;

/** One matrix a side [width × DIMENSIONS]: questions and passages are each projected into one common space. */
interface BiEncoder {
  asked: Vector;
  told: Vector;
}

export const DIMENSIONS = 64;
const STEPS = 600;
const BATCH = 64;
/** Temperature that divides similarities: the smaller, the more weight the nearest passages get. */
const TEMPERATURE = 0.05;
const RATE = 3e-3;
const SEED = 1;

/**
 * Approximate multiplications and additions of the whole training: projections and similarities, forward and backward.
 */
export const trainingWork = (width: number): number =>
  6 * STEPS * (2 * BATCH * width * DIMENSIONS + BATCH * BATCH * DIMENSIONS);

interface Side {
  vectors: readonly Vector[];
  weights: Vector;
  first: Vector;
  second: Vector;
}

/**
 * Two linear projections trained so that a question lies nearer to its passage than to the others of its batch: InfoNCE
 * (van den Oord et al. 2018, eq. 4) over in-batch negatives as in DPR (Karpukhin et al. 2020), Adam.
 * @param asked one vector per question; `told` has the vector of the passage that answers it
 */
export function trainBiEncoder(asked: readonly Vector[], told: readonly Vector[]): BiEncoder {
  const rng = seededRng(SEED);
  const width = asked[0]!.length;
  const start = Float64Array.from(
    { length: width * DIMENSIONS },
    () => randomNormal(rng) / Math.sqrt(width),
  );
  const [questions, passages] = [asked, told].map((vectors) => sideOf(vectors, start));
  for (let step = 1; step <= STEPS; step++) takeStep(questions!, passages!, step, rng);
  return { asked: questions!.weights, told: passages!.weights };
}

/** Both sides start from the same matrix, so that vectors that are near before the training are near at its start. */
const sideOf = (vectors: readonly Vector[], start: Vector): Side => ({
  vectors,
  weights: start.slice(),
  first: new Float64Array(start.length),
  second: new Float64Array(start.length),
});

/** Projects a vector into the common space and scales it to length 1. */
export function project(vector: Vector, weights: Vector): Vector {
  const projected = product(vector, weights);
  const length = norm(projected) || 1;
  return projected.map((value) => value / length);
}

function product(vector: Vector, weights: Vector): Vector {
  const projected = new Float64Array(DIMENSIONS);
  for (let from = 0; from < vector.length; from++)
    for (let to = 0; to < DIMENSIONS; to++)
      projected[to]! += vector[from]! * weights[from * DIMENSIONS + to]!;
  return projected;
}

function takeStep(questions: Side, passages: Side, step: number, rng: Rng): void {
  const drawn = Array.from({ length: BATCH }, () => randomInteger(questions.vectors.length, rng));
  const [asked, told] = [questions, passages].map(({ vectors, weights }) =>
    drawn.map((at) => project(vectors[at]!, weights)),
  );
  const pulls = pullsBetween(asked!, told!);
  const pulled = (rows: readonly Vector[], of: (row: number, at: number) => number) =>
    drawn.map((_, at) => weightedSum(rows, (row) => of(row, at)));
  descend(
    questions,
    drawn,
    asked!,
    pulled(told!, (row, at) => pulls[at]![row]!),
    step,
  );
  descend(
    passages,
    drawn,
    told!,
    pulled(asked!, (row, at) => pulls[row]![at]!),
    step,
  );
}

/** Gradient of the mean loss with respect to the similarity of each question and passage [question][passage]. */
function pullsBetween(asked: readonly Vector[], told: readonly Vector[]): number[][] {
  return asked.map((question, i) => {
    const powers = told.map((passage) => Math.exp((dot(question, passage) - 1) / TEMPERATURE));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power, j) => (power / sum - Number(i === j)) / TEMPERATURE / BATCH);
  });
}

function weightedSum(rows: readonly Vector[], weight: (row: number) => number): Vector {
  const sum = new Float64Array(DIMENSIONS);
  for (let at = 0; at < rows.length; at++) {
    const [row, pull] = [rows[at]!, weight(at)];
    for (let to = 0; to < DIMENSIONS; to++) sum[to]! += pull * row[to]!;
  }
  return sum;
}

/** One step of Adam, with a rate that falls to 0 over the second half. */
function descend(
  side: Side,
  drawn: readonly number[],
  projected: readonly Vector[],
  pulled: readonly Vector[],
  step: number,
): void {
  const { vectors, weights, first, second } = side;
  const gradient = new Float64Array(weights.length);
  drawn.forEach((at, i) => {
    const [vector, unit, pull] = [vectors[at]!, projected[i]!, pulled[i]!];
    const length = norm(product(vector, weights)) || 1;
    const along = dot(unit, pull);
    const sideways = pull.map((value, to) => (value - along * unit[to]!) / length);
    for (let from = 0; from < vector.length; from++) {
      const value = vector[from]!;
      for (let to = 0; to < DIMENSIONS; to++)
        gradient[from * DIMENSIONS + to]! += value * sideways[to]!;
    }
  });
  const rate = RATE * Math.min(1, 2 - (2 * step) / STEPS);
  const [grown, spread] = [1 - 0.9 ** step, 1 - 0.99 ** step];
  for (let at = 0; at < gradient.length; at++) {
    const slope = gradient[at]!;
    first[at] = 0.9 * first[at]! + 0.1 * slope;
    second[at] = 0.99 * second[at]! + 0.01 * slope * slope;
    weights[at]! -= (rate * (first[at]! / grown)) / (Math.sqrt(second[at]! / spread) + 1e-8);
  }
}

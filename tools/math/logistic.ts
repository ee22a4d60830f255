/** A sparse row of features: the columns that are not 0, and their values. */
export interface SparseRow {
  columns: readonly number[];
  values: readonly number[];
}

interface Classifier {
  /** [class][feature]; the last feature is the constant. */
  weights: readonly Float64Array[];
}

interface LogisticSettings {
  features: number;
  classes: number;
  /** Strength of the L2 penalty, which shrinks all weights but the constant. */
  penalty: number;
  /** Number of gradient steps over all rows. */
  steps: number;
}

/**
 * Multinomial logistic regression with an L2 penalty (Bishop 2006, section 4.3.4), by gradient descent with Nesterov's
 * momentum over all rows. The step is 1 / L for the largest possible curvature, which is half the largest squared
 * length of a row, so that it cannot diverge; nothing is random.
 *
 * Example: of 20 students, the hours of study and who passed give −4.078 + 1.505 · hours.
 *
 * @param labels class of each row, 0 … classes − 1
 */
export function fitLogistic(
  rows: readonly SparseRow[],
  labels: readonly number[],
  { features, classes, penalty, steps }: LogisticSettings,
): Classifier {
  const shape = () => Array.from({ length: classes }, () => new Float64Array(features + 1));
  const weights = shape();
  const ahead = shape();
  const longest = Math.max(...rows.map(squaredLength));
  const step = 1 / (longest / 2 + penalty);
  for (let at = 1; at <= steps; at++) {
    const gradient = gradientAt(ahead, rows, labels, shape());
    const momentum = (at - 1) / (at + 2);
    for (let label = 0; label < classes; label++)
      for (let feature = 0; feature <= features; feature++) {
        const pull = feature < features ? penalty * ahead[label]![feature]! : 0;
        const before = weights[label]![feature]!;
        const after = ahead[label]![feature]! - step * (gradient[label]![feature]! + pull);
        weights[label]![feature] = after;
        ahead[label]![feature] = after + momentum * (after - before);
      }
  }
  return { weights };
}

/** The probability of each class, 0 … 1; they add up to 1. */
export function classChances({ weights }: Classifier, { columns, values }: SparseRow): number[] {
  const scores = weights.map((own) =>
    columns.reduce((sum, column, i) => sum + own[column]! * values[i]!, own.at(-1)!),
  );
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The squared length of a row, including the constant 1. */
const squaredLength = ({ values }: SparseRow): number =>
  values.reduce((sum, value) => sum + value * value, 1);

/** The gradient of the mean loss over the rows. */
function gradientAt(
  weights: readonly Float64Array[],
  rows: readonly SparseRow[],
  labels: readonly number[],
  gradient: Float64Array[],
): Float64Array[] {
  rows.forEach((row, i) => {
    classChances({ weights }, row).forEach((chance, label) => {
      const error = (chance - Number(label === labels[i])) / rows.length;
      const own = gradient[label]!;
      row.columns.forEach((column, at) => (own[column]! += error * row.values[at]!));
      own[own.length - 1]! += error;
    });
  });
  return gradient;
}

import { type ShareInterval, wilsonInterval } from './wilson';

/** An answer, its stated confidence (0 … 1), and whether it is right. */
export interface Forecast {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Bin {
  /** The bin's range, 0 … 1: above `from`, up to and including `to`; the first bin includes 0. */
  from: number;
  to: number;
  count: number;
  /** Mean confidence and share right, 0 … 1; the share with its Wilson interval. */
  confidence: number;
  share: number;
  interval: ShareInterval;
}

/**
 * A reliability diagram as data: the confidence is divided into equal bins; each bin with an answer has its mean
 * confidence and share right. The two are equal on the diagonal.
 *
 * @param bins number of bins, a whole number from 1
 * @throws RangeError if a confidence is outside 0 … 1
 */
export function reliability(forecasts: readonly Forecast[], bins: number): Bin[] {
  forecasts.forEach(({ confidence }) => checkConfidence(confidence));
  const placed: Forecast[][] = Array.from({ length: bins }, () => []);
  for (const each of forecasts) placed[binOf(each.confidence, bins)]!.push(each);
  return placed.flatMap((some, index) =>
    some.length > 0 ? [binFrom(some, index / bins, (index + 1) / bins)] : [],
  );
}

/** The bin of a confidence, counted from 0. */
const binOf = (confidence: number, bins: number): number =>
  Math.max(0, Math.ceil(confidence * bins) - 1);

function binFrom(inBin: readonly Forecast[], from: number, to: number): Bin {
  const count = inBin.length;
  const right = inBin.filter((each) => each.right).length;
  const confidence = inBin.reduce((sum, each) => sum + each.confidence, 0) / count;
  return {
    from,
    to,
    count,
    confidence,
    share: right / count,
    interval: wilsonInterval(right, count),
  };
}

function checkConfidence(confidence: number): void {
  if (!(confidence >= 0 && confidence <= 1))
    throw new RangeError(`reliability: a confidence of ${confidence}; it must lie from 0 to 1.`);
}

/**
 * Expected calibration error (Naeini et al. 2015; Guo et al. 2017, equation 3): the difference between confidence and
 * share right in each bin, averaged over the answers. 0 if they agree in every bin; it depends on the number of bins.
 *
 *     two at 0.25, none right; 0.55, 0.75 and 0.75, all right; two bins → 0.4 · 0.25 + 0.6 · 0.3167 = 0.29
 *
 * @returns 0 … 1; NaN without answers
 */
export function calibrationError(forecasts: readonly Forecast[], bins: number): number {
  // For each bin, count · |confidence − share|: the difference between the sum of its confidences and its right
  // answers.
  const apart = new Float64Array(bins);
  for (const { confidence, right } of forecasts)
    apart[binOf(confidence, bins)]! += confidence - Number(right);
  return apart.reduce((sum, gap) => sum + Math.abs(gap), 0) / forecasts.length;
}

/**
 * Brier score (Brier 1950) of a binary outcome: the mean squared difference between confidence and outcome. It is a
 * proper score: stating any confidence but one's own gains nothing. Always stating 0.5 gives 0.25.
 *
 *     0.9 and 0.8 right, 0.1 and 0.3 wrong → (0.01 + 0.04 + 0.01 + 0.09) / 4 = 0.0375
 *
 * @returns 0 … 1, lower is better; NaN without answers
 */
export function brierScore(forecasts: readonly Forecast[]): number {
  const distance = ({ confidence, right }: Forecast) => confidence - Number(right);
  return forecasts.reduce((sum, each) => sum + distance(each) ** 2, 0) / forecasts.length;
}

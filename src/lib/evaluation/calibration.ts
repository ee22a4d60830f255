import { type ShareInterval, wilsonInterval } from './wilson';

/** An answer, how sure its giver was that it is right (0 … 1), and whether it is. */
export interface Forecast {
  readonly confidence: number;
  readonly right: boolean;
}

/** The answers whose confidence lies in one stretch. */
export interface Bin {
  /** The stretch, 0 … 1: above `from`, up to and with `to`; the first holds 0 too. */
  from: number;
  to: number;
  count: number;
  /** Mean confidence and share right, 0 … 1; the share with its Wilson interval. */
  confidence: number;
  share: number;
  interval: ShareInterval;
}

/**
 * A reliability diagram as data: confidence cut into equal stretches, and of each that holds an answer the
 * mean confidence and the share right. On the diagonal both agree.
 *
 * @param bins how many stretches, whole, from 1 on
 * @throws RangeError if a confidence lies outside 0 … 1
 */
export function reliability(forecasts: readonly Forecast[], bins: number): Bin[] {
  forecasts.forEach(({ confidence }) => checkConfidence(confidence));
  const placed: Forecast[][] = Array.from({ length: bins }, () => []);
  for (const each of forecasts) placed[binOf(each.confidence, bins)]!.push(each);
  return placed.flatMap((held, index) =>
    held.length > 0 ? [binFrom(held, index / bins, (index + 1) / bins)] : [],
  );
}

/** The stretch a confidence falls in, counted from 0. */
const binOf = (confidence: number, bins: number): number =>
  Math.max(0, Math.ceil(confidence * bins) - 1);

function binFrom(held: readonly Forecast[], from: number, to: number): Bin {
  const count = held.length;
  const right = held.filter((each) => each.right).length;
  const confidence = held.reduce((sum, each) => sum + each.confidence, 0) / count;
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
 * Expected calibration error (Naeini et al. 2015; Guo et al. 2017, equation 3): how far confidence and share
 * right lie apart in each stretch, averaged over the answers. 0 if they agree in every stretch; it depends on
 * how many there are.
 *
 *     two at 0.25, none right; 0.55, 0.75 and 0.75, all right; two bins → 0.4 · 0.25 + 0.6 · 0.3167 = 0.29
 *
 * @returns 0 … 1; NaN of no answers
 */
export function calibrationError(forecasts: readonly Forecast[], bins: number): number {
  // Of each stretch, count · |confidence − share|: what its confidence and its right answers differ by in all.
  const apart = new Float64Array(bins);
  for (const { confidence, right } of forecasts)
    apart[binOf(confidence, bins)]! += confidence - Number(right);
  return apart.reduce((sum, gap) => sum + Math.abs(gap), 0) / forecasts.length;
}

/**
 * Brier score (Brier 1950) of a yes or no: the mean squared distance between confidence and what came of it.
 * A proper score: nobody gains by saying another confidence than their own. Always saying 0.5 gives 0.25.
 *
 *     0.9 and 0.8 right, 0.1 and 0.3 wrong → (0.01 + 0.04 + 0.01 + 0.09) / 4 = 0.0375
 *
 * @returns 0 … 1, less is better; NaN of no answers
 */
export function brierScore(forecasts: readonly Forecast[]): number {
  const distance = ({ confidence, right }: Forecast) => confidence - Number(right);
  return forecasts.reduce((sum, each) => sum + distance(each) ** 2, 0) / forecasts.length;
}

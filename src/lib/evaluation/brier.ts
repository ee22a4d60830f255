import type { Forecast } from './calibration';

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

import type { FigureElement } from '../figure';
import { dot, line } from './marks';

const HEIGHT = 22;

/** A difference of shares with its interval, −1 … 1, on an axis whose middle is drawn. */
export function differenceStrip({
  mean,
  low,
  high,
}: {
  mean: number;
  low: number;
  high: number;
}): FigureElement {
  const at = (value: number) => 50 + 50 * value;
  const middle = HEIGHT / 2;
  return (
    <svg class="plot" height={HEIGHT} aria-hidden="true">
      {line('ax', [50, 2], [50, HEIGHT - 2])}
      {line('reach', [at(low), middle], [at(high), middle])}
      {dot('seen fill-ink', [at(mean), middle], 5)}
    </svg>
  );
}

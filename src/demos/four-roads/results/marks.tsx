import { type FigureElement } from '~/lib/figure';
import { FAMILY, type Contender } from '../core/names';

/** A short bar for the untouched model, which no road leads to. */
const BASE = <path d="M1 4.4h10v3.2H1z" />;
const symbol = (sign: string): FigureElement =>
  sign === 'base' ? BASE : <use href={`#m-${sign}`} />;

/** The mark of a road, shown before its name. */
export const sign = (road: Contender): FigureElement => (
  <span class="signs as-chip" aria-hidden="true">
    <svg class="sign fill-road rigid" viewBox="0 0 12 12" data-road={FAMILY[road]}>
      {symbol(FAMILY[road])}
    </svg>
  </span>
);

/** A mark in a drawing, centred at x (in percent) and y. */
export const markAt = (
  road: Contender,
  x: number,
  y: number,
  size = 11,
  way = '',
): FigureElement => (
  <svg x={`${round(x)}%`} y={round(y)} overflow="visible" data-road={FAMILY[road]}>
    <svg
      class={`pt ${way}`.trim()}
      x={round(-0.5 * size)}
      y={-size / 2}
      width={size}
      height={size}
      viewBox="0 0 12 12"
    >
      {symbol(FAMILY[road])}
    </svg>
  </svg>
);

export const round = (value: number): number => Math.round(value * 100) / 100;

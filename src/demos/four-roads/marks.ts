import { h, type FigureElement } from '~/lib/figure';
import { FAMILY, type Contender } from './core/names';

/** The families whose colours and marks a road has: `both` has two, `base` has its own. */
export const signsOf = (
  road: Contender,
): ('base' | 'prompt' | 'rag' | 'finetune' | 'scratch')[] => {
  const family = FAMILY[road];
  return family === 'both' ? ['finetune', 'rag'] : [family];
};

/** A short bar for the untouched model, which no road leads to. */
const BASE = h('path', { d: 'M1 4.4h10v3.2H1z' });
const symbol = (sign: string): FigureElement =>
  sign === 'base' ? BASE : h('use', { href: `#m-${sign}` });

/** The mark of a road, shown before its name. */
export function sign(road: Contender): FigureElement {
  const signs = signsOf(road);
  return h(
    'span',
    { class: 'signs', 'aria-hidden': 'true' },
    ...signs.map((one) =>
      h('svg', { class: 'sign', viewBox: '0 0 12 12', 'data-road': one }, symbol(one)),
    ),
  );
}

/** A mark in a drawing, centred at x (in percent) and y. */
export function markAt(
  road: Contender,
  x: number,
  y: number,
  size = 11,
  way = '',
): FigureElement[] {
  const signs = signsOf(road);
  return signs.map((one, i) =>
    h(
      'svg',
      { x: `${round(x)}%`, y: round(y), overflow: 'visible', 'data-road': one },
      h(
        'svg',
        {
          class: `pt ${way}`.trim(),
          x: round((signs.length > 1 ? (i === 0 ? -0.8 : -0.2) : -0.5) * size),
          y: -size / 2,
          width: size,
          height: size,
          viewBox: '0 0 12 12',
        },
        symbol(one),
      ),
    ),
  );
}

export const round = (value: number): number => Math.round(value * 100) / 100;

import { h, type FigureElement } from '~/lib/figure';
import type { Road } from '~/lib/road';

/** The mark of a road in the drawing. */
export const sign = (road: Road): FigureElement =>
  h(
    'svg',
    { class: 'pt', viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' },
    h('use', { href: `#m-${road}` }),
  );

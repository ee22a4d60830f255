import { formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { MARKS, pathOf, TONES } from '../marks';
import type { Grouping } from '../groups';
import type { MapState } from '../state';

/** The mark of each group with its name and its number of points; for scores, the ramp of ink. */
export function keyView(
  { groups, tones }: Grouping,
  { t, locale }: Pick<MapState, 't' | 'locale'>,
): FigureElement {
  const isShaded = groups.length === 0 && tones.some((tone) => tone !== TONES - 1);
  const item = (mark: number, ...text: string[]) => h('li', {}, markOf(mark), ...text);
  return h(
    'ul',
    { class: 'key', role: 'list', key: 'key', 'aria-label': t.groups },
    ...groups.map(({ name, mark, count }) => item(mark, `${name} ${formatNumber(count, locale)}`)),
    isShaded && h('li', {}, t.scoreLow, ...[0, 2, 4, 5].map(shade), t.scoreHigh),
  );
}

const markOf = (mark: number) =>
  h(
    'svg',
    { width: 14, height: 14, 'aria-hidden': 'true' },
    h('path', { class: MARKS[mark]!.filled ? 'full' : 'open', d: pathOf(mark, 7, 7, 4.5) }),
  );

const shade = (tone: number) =>
  h(
    'svg',
    { width: 14, height: 14, 'aria-hidden': 'true' },
    h('path', { class: 'full', 'data-tone': tone, d: pathOf(0, 7, 7, 4.5) }),
  );

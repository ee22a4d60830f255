import { formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { MARKS, pathOf, TONES } from '../marks';
import type { Grouping } from '../groups';
import type { MapState } from '../state';

/** The mark of each group with its name and its number of points; for scores, the ramp of ink. */
export function keyView(
  { groups, tones }: Grouping,
  { t, locale }: Pick<MapState, 't' | 'locale'>,
): FigureElement {
  const isShaded = groups.length === 0 && tones.some((tone) => tone !== TONES - 1);
  const item = (mark: number, ...text: string[]) => (
    <li>
      {markOf(mark)}
      {text}
    </li>
  );
  return (
    <ul class="key" role="list" key="key" aria-label={t.groups}>
      {groups.map(({ name, mark, count }) => item(mark, `${name} ${formatNumber(count, locale)}`))}
      {isShaded && (
        <li>
          {t.scoreLow}
          {[0, 2, 4, 5].map(shade)}
          {t.scoreHigh}
        </li>
      )}
    </ul>
  );
}

const markOf = (mark: number) => (
  <svg width={14} height={14} aria-hidden="true">
    <path class={MARKS[mark]!.filled ? 'full' : 'open'} d={pathOf(mark, 7, 7, 4.5)} />
  </svg>
);

const shade = (tone: number) => (
  <svg width={14} height={14} aria-hidden="true">
    <path class="full" data-tone={tone} d={pathOf(0, 7, 7, 4.5)} />
  </svg>
);

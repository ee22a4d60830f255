import { held, type Thumb } from '~/demos/kit/index-picture';
import { formatNumber } from '~/i18n/format';
import { between, demoThumb, segment, trace, words } from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';
import type { TrainerSnapshot } from './core/snapshot';
import type { Locale } from '~/lib/locale';

const [LEFT, RIGHT, TOP, FOOT] = [14, 262, 14, 138];

/** The loss of the shipped model from its first step to its last, with the final value. */
export function trainerThumb(
  { losses, steps, loss }: Pick<TrainerSnapshot, 'losses' | 'steps' | 'loss'>,
  locale: Locale,
): FigureElement {
  if (loss === null || losses.length === 0)
    throw new Error('The picture of the trainer needs a run that took a step.');
  const highest = Math.max(...losses.map(([, value]) => value));
  const [x, y] = [between([0, steps], [LEFT, RIGHT]), between([0, highest], [FOOT, TOP])];
  return demoThumb(
    segment('axis', [LEFT, FOOT], [RIGHT, FOOT]),
    trace(
      'line',
      losses.map(([step, value]) => [x(step), y(value)]),
    ),
    words([RIGHT - 4, y(loss) - 12], formatNumber(loss, locale, 2), { kind: 'd', anchor: 'end' }),
  );
}

export const thumb: Thumb = async (locale, { runIn }) => {
  const { snapshot } = await runIn('trainer', 'shipped', locale);
  return trainerThumb(held(snapshot[locale]?.[0], 'trainer'), locale);
};

import type { Thumb } from '~/demos/kit/index-picture';
import { settingsOfRun } from '~/lib/settings/table';
import { between, demoThumb, dot, segment } from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';
import { payingThreshold } from '~/lib/evaluation/abstention';
import { reliability } from '~/lib/evaluation/calibration';
import type { AbstainResult } from './core/run';
import { BINS, abstainFields, type LookSettings } from './core/settings';
import { judgedOf } from './core/summary';

const [LEFT, RIGHT, TOP, FOOT] = [20, 252, 12, 138];
const [x, y] = [between([0, 1], [LEFT, RIGHT]), between([0, 1], [FOOT, TOP])];

/** Confidence against the share right; filled marks lie where answering pays. */
function abstainThumb(result: AbstainResult, { price }: LookSettings): FigureElement {
  const judged = judgedOf(result);
  const threshold = payingThreshold(price);
  return demoThumb(
    segment('thin dashed', [LEFT, FOOT], [RIGHT, TOP]),
    segment('axis', [LEFT, FOOT], [RIGHT, FOOT]),
    segment('border', [x(threshold), 8], [x(threshold), 142]),
    ...reliability(judged, BINS).map(({ confidence, share, count }) =>
      dot(
        [x(confidence), y(share)],
        2.5 + 7 * Math.sqrt(count / judged.length),
        confidence < threshold ? 'dot open' : 'dot',
      ),
    ),
  );
}

export const thumb: Thumb = async (locale, { runIn }) => {
  const { snapshot, config } = await runIn('abstain', 'r1-price', locale);
  return abstainThumb(snapshot[locale], settingsOfRun(abstainFields, config));
};

import type { Thumb } from '~/demos/kit/index-picture';
import { settingsOfRun } from '~/lib/settings/table';
import { between, demoThumb, segment, trace } from '~/lib/drawing/thumb';
import type { Point } from '~/lib/drawing/geometry';
import type { FigureElement } from '~/lib/figure';
import { evidenceFields, trialOf, type EvidenceSettings } from './core/settings';
import { outcomeOf } from './core/trial';

const [LEFT, RIGHT, TOP, FOOT] = [14, 262, 22, 138];
const STEPS = 34;

/** How often the worse of two systems wins, by the number of questions, shared or separate. */
function evidenceThumb(settings: EvidenceSettings): FigureElement {
  const { shared, apart, most } = outcomeOf(trialOf(settings));
  const highest = Math.max(...shared.worse, ...apart.worse);
  const [x, y] = [between([0, most], [LEFT, RIGHT]), between([0, highest], [FOOT, TOP])];
  const points = (worse: Float64Array): Point[] =>
    Array.from({ length: STEPS }, (_, i) => 1 + Math.floor((i * (most - 1)) / (STEPS - 1))).map(
      (n) => [x(n), y(worse[n]!)],
    );
  return demoThumb(
    segment('axis', [LEFT, FOOT], [RIGHT, FOOT]),
    trace('line', points(shared.worse)),
    trace('thin dashed', points(apart.worse)),
  );
}

export const thumb: Thumb = async (_, { run }) =>
  evidenceThumb(settingsOfRun(evidenceFields, (await run('evidence', 's5-worse')).config));

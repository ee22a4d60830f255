import { h, type FigureElement } from '~/lib/figure';
import { scaleFor } from '../parts/plot';
import { standalone, type Colours } from '../parts/standalone';
import { dash } from '../parts/training-files';
import { lossText } from '../parts/training-view';
import { figureSaid } from './sentences';
import { sizeName, type ShownRun, type TrainerState } from './state';

const WIDTH = 900;
const HEIGHT = 420;
const PLOT = { left: 60, right: 760, top: 70, bottom: 350 };

/** The loss curves as one standalone SVG with inlined colours, which needs no style sheet. */
export function picture(state: TrainerState, colours: Colours): FigureElement {
  const { runs, t } = state;
  const highest = Math.max(1, ...runs.flatMap(({ snapshot }) => snapshot.losses.map(([, y]) => y)));
  const { top, ticks } = scaleFor(highest);
  const y = (loss: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * loss) / top;
  const { steps } = runs[0]!.snapshot;
  const x = (step: number) => PLOT.left + ((PLOT.right - PLOT.left) * step) / steps;
  return standalone(
    { width: WIDTH, height: HEIGHT },
    colours,
    t.loss,
    ...ticks.flatMap((tick) => [
      h('path', { d: `M${PLOT.left} ${y(tick)}H${PLOT.right}`, stroke: colours.hair }),
      h('text', { x: PLOT.left - 8, y: y(tick) + 5, 'text-anchor': 'end' }, String(tick)),
    ]),
    ...[0, steps].map((step) =>
      h('text', { x: x(step), y: PLOT.bottom + 22, 'text-anchor': 'middle' }, String(step)),
    ),
    ...runs.flatMap((run, i) => curve(run, i)),
    h('text', { x: 24, y: HEIGHT - 18, fill: colours.soft, 'font-size': 12 }, figureSaid(state)),
  );

  function curve({ snapshot: { size, losses } }: ShownRun, i: number): FigureElement[] {
    const [step, loss] = losses.at(-1) ?? [0, 0];
    const d = losses.map(([at, value], n) => `${n ? 'L' : 'M'}${x(at)} ${y(value)}`).join('');
    const name = `${sizeName(size)} ${lossText(loss, state.locale)}`;
    return [
      h('path', { d, fill: 'none', stroke: colours.ink, 'stroke-width': 2, ...dash(i) }),
      h('text', { x: x(step) + 8, y: y(loss) + (i ? 16 : -4), 'font-weight': 600 }, name),
    ];
  }
}

import { h, type FigureElement } from '~/lib/figure';
import { type ProbeName, KEPT } from './core/settings';
import { standalone, type Colours } from '../parts/standalone';
import { mostSteps } from './curves';
import { dash } from '../parts/training-files';
import { shareText } from '../parts/training-view';
import { namesOf, type FinetuneState } from './state';

const SHOWN: readonly ProbeName[] = ['unseen', ...KEPT];
const WIDTH = 900;
const ROW = 120;
const TOP = 80;
const LEFT = 320;
const RIGHT = 800;
const PLOT = 80;

/** New facts and earlier skills as one standalone SVG with inlined colours, which needs no style sheet. */
export function picture(state: FinetuneState, colours: Colours): FigureElement {
  const { t, runs } = state;
  const names = namesOf(state);
  const height = TOP + ROW * SHOWN.length;
  return standalone(
    { width: WIDTH, height },
    colours,
    t.title,
    ...runs.flatMap((_, i) => [
      h('path', {
        d: `M${24 + 260 * i} 56h28`,
        stroke: colours.ink,
        'stroke-width': 2,
        ...dash(i),
      }),
      h('text', { x: 60 + 260 * i, y: 61 }, names[i]!),
    ]),
    ...SHOWN.map((probe, row) => chart(probe, TOP + ROW * row, state, colours)),
  );
}

function chart(
  probe: ProbeName,
  top: number,
  state: FinetuneState,
  colours: Colours,
): FigureElement {
  const { t, runs, locale } = state;
  const most = mostSteps(state);
  const y = (share: number) => top + 10 + PLOT * (1 - share);
  const x = (step: number) => LEFT + ((RIGHT - LEFT) * step) / most;
  return h(
    'g',
    {},
    h('text', { x: 24, y: top + 50 }, t.probes[probe]),
    ...[0, 1].flatMap((share) => [
      h('path', { d: `M${LEFT} ${y(share)}H${RIGHT}`, stroke: colours.hair }),
      h(
        'text',
        { x: LEFT - 8, y: y(share) + 5, 'text-anchor': 'end', fill: colours.soft },
        shareText(share, locale),
      ),
    ]),
    ...runs.flatMap(({ snapshot: { looks } }, i) => {
      const last = looks.at(-1);
      const d = looks
        .map(({ step, shares }, n) => `${n ? 'L' : 'M'}${x(step)} ${y(shares[probe] ?? 0)}`)
        .join('');
      const text = { x: RIGHT + 8 + 44 * i, y: top + 55, 'font-weight': i === 0 ? 600 : 400 };
      return [
        h('path', { d, fill: 'none', stroke: colours.ink, 'stroke-width': 2, ...dash(i) }),
        h('text', text, shareText(last?.shares[probe], locale)),
      ];
    }),
  );
}

import { percentText } from '~/i18n/format';
import type { Bin } from '~/lib/evaluation/calibration';
import { h, type FigureElement } from '~/lib/figure';
import { standalone, type Colours } from '../parts/standalone';
import { figureSaid, policyText, pointsText } from './sentences';
import type { AbstainState } from './state';
import { POLICIES } from '~/lib/demos/abstain/summary';

export { svgFile } from '../parts/svg-file';

const WIDTH = 900;
const HEIGHT = 560;
const PLOT = { left: 80, right: 480, top: 90, bottom: 490 };
const xAt = (share: number) => PLOT.left + (PLOT.right - PLOT.left) * share;
const yAt = (share: number) => PLOT.bottom - (PLOT.bottom - PLOT.top) * share;

/** The reliability diagram with the threshold, and what each rule earns, as one SVG that stands alone. */
export function picture(state: AbstainState, colours: Colours): FigureElement {
  const { calibration, net, t } = state;
  const { hair, soft } = colours;
  return standalone(
    { width: WIDTH, height: HEIGHT },
    colours,
    t.title,
    h('rect', {
      x: xAt(0),
      y: yAt(1),
      width: xAt(net.threshold) - xAt(0),
      height: yAt(0) - yAt(1),
      fill: hair,
      'fill-opacity': 0.5,
    }),
    h('path', {
      d: `M${xAt(0)} ${yAt(0)}L${xAt(1)} ${yAt(1)}`,
      stroke: soft,
      'stroke-dasharray': '2 5',
    }),
    ...axes(state, colours),
    ...calibration.tempered.bins.flatMap((bin) => mark(bin, soft, 'none')),
    ...calibration.plain.bins.flatMap((bin) => mark(bin, colours.ink, colours.ink)),
    h('path', {
      d: `M${xAt(net.threshold)} ${yAt(0)}V${yAt(1)}`,
      stroke: colours.ink,
      'stroke-width': 2,
    }),
    ...rules(state, colours),
    ...lines(figureSaid(state)).map((text, i) =>
      h('text', { x: 24, y: HEIGHT - 28 + 17 * i, fill: soft, 'font-size': 11.5 }, text),
    ),
  );
}

function axes({ t, locale }: AbstainState, { hair, soft }: Colours): FigureElement[] {
  return [0, 0.5, 1].flatMap((share) => [
    h('path', { d: `M${xAt(0)} ${yAt(share)}H${xAt(1)}`, stroke: hair }),
    h(
      'text',
      { x: xAt(0) - 8, y: yAt(share) + 5, 'text-anchor': 'end', fill: soft },
      percentText(share, locale),
    ),
    h(
      'text',
      { x: xAt(share), y: PLOT.bottom + 20, 'text-anchor': 'middle', fill: soft },
      share === 0.5 ? t.confidence : percentText(share, locale),
    ),
  ]);
}

const mark = ({ confidence, share, interval }: Bin, stroke: string, fill: string) => [
  h('path', { d: `M${xAt(confidence)} ${yAt(interval.low)}V${yAt(interval.high)}`, stroke }),
  h('circle', { cx: xAt(confidence), cy: yAt(share), r: 4.5, fill, stroke }),
];

function rules(state: AbstainState, { soft }: Colours): FigureElement[] {
  const { net, t, locale } = state;
  return [
    h('text', { x: 530, y: 110, 'font-weight': 600 }, t.per100),
    ...POLICIES.flatMap((policy, i) => [
      h('text', { x: 530, y: 150 + 56 * i, fill: soft }, policyText(policy, state)),
      h(
        'text',
        { x: 530, y: 172 + 56 * i, 'font-size': 18, 'font-weight': 600 },
        pointsText(net.policies[policy].score, locale),
      ),
    ]),
  ];
}

/** Cut between sentences, or after a full stop where there are no spaces. */
function lines(said: string): string[] {
  const cut = Math.max(
    said.lastIndexOf('. ', said.length / 1.6),
    said.lastIndexOf('。', said.length / 1.6),
  );
  return cut > 0 ? [said.slice(0, cut + 1), said.slice(cut + 1).trim()] : [said];
}

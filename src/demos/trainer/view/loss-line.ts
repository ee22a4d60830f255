import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { curve, percent, round, stretched, type Point } from '~/lib/drawing/geometry';
import { lossesUntil, stepOf } from '../looked-at';
import { lossSaid } from '../sentences';
import { sizeName, type TrainerState } from '../state';
import { LOCALES } from '~/lib/locale';

const HEIGHT = 112;
const [TOP, FOOT] = [18, 98];
/** Headroom above the highest loss. */
const AIR = 1.04;
/** Before the first and after the second, in per cent, a number moves inside the drawing. */
const [NEAR, FAR] = [12, 86];

/** The loss from the first step on: the recorded run as an outline, and the current run up to the chosen step. */
export function lossLine(state: TrainerState): FigureElement {
  const { runs, outline = [], t, locale } = state;
  const step = stepOf(state);
  const whole = runs.map(({ snapshot }) => snapshot.losses);
  const highest = Math.max(1, ...[outline, ...whole].flat().map(([, loss]) => loss));
  const place = ([at, loss]: Point): Point => [
    (100 * at) / runs[0]!.snapshot.steps,
    FOOT - ((FOOT - TOP) * loss) / (AIR * highest),
  ];
  const lines = whole.map((losses) => lossesUntil(losses, step));
  const pale = outline.length > 0 ? outline : whole[0]!;
  const text = (loss: number) => formatNumber(loss, locale, 2);
  const last = lines[0]!.at(-1);
  return h(
    'svg',
    {
      class: 'plot loss-line',
      width: '100%',
      height: HEIGHT,
      role: 'img',
      'aria-label': runs
        .map(({ snapshot }) => lossSaid(snapshot, state))
        .join(LOCALES[locale].space),
    },
    h('line', { class: 'ax', x1: '0%', x2: '100%', y1: FOOT, y2: FOOT }),
    stretched(
      HEIGHT,
      curve(pale.map(place), { class: 'outline' }),
      ...lines.map((line, i) => curve(line.map(place), { class: `curve ${i ? 'two' : 'one'}` })),
    ),
    ...ends(),
    ...lines.slice(1).map((line, i) => nameOf(runs[i + 1]!.snapshot.size, line)),
    last && value(last),
  );

  /** The first loss and, until the run gets there, the last. */
  function ends(): FigureElement[] {
    const [first, end] = [pale[0], pale.at(-1)];
    if (!first || !end) return [];
    const [x, y] = place(first);
    const from = h(
      'text',
      { x: percent(x), dx: 8, y: round(y) - 3 },
      fill(t.lossFrom, { loss: formatNumber(first[1], locale, 1) }),
    );
    if (last && place(last)[0] > FAR) return [from];
    const [right, low] = place(end);
    const to = { x: percent(right), y: round(low) - 9, 'text-anchor': 'end' };
    return [from, h('text', to, formatNumber(end[1], locale, 1))];
  }

  function value(point: Point): FigureElement {
    const [x, y] = place(point);
    const anchor = x < NEAR ? 'start' : x > FAR ? 'end' : 'middle';
    const at = { x: percent(x), y: round(y) - 11, 'text-anchor': anchor };
    return h(
      'g',
      {},
      h('circle', { class: 'here', cx: percent(x), cy: round(y), r: 5 }),
      x >= NEAR &&
        h('text', { ...at, class: 'd' }, text(point[1]), h('title', {}, String(point[1]))),
    );
  }

  function nameOf(size: string, line: readonly Point[]): FigureElement {
    const [x, y] = place(line.at(-1) ?? [0, 0]);
    const anchor = x > FAR ? 'end' : 'start';
    const at = { x: percent(x), dx: anchor === 'end' ? 0 : 8, y: round(y) + 18 };
    return h('text', { ...at, 'text-anchor': anchor }, sizeName(size));
  }
}

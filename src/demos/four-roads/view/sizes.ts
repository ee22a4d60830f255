import { fill } from '~/i18n/format';
import { type FigureElement, h } from '~/lib/figure';
import { SIZES, type Size } from '~/lib/ladder/rows';
import { isDone, type Column, type Columns } from '../columns';
import { FAMILY, FOUR, leadsTo, type Four } from '../core/names';
import { type Held, heldOf } from '../ladder/held';
import type { LabLadder, LargerSizes } from '../ladder/known';
import { round } from '../marks';
import { summaryOf } from '../state';
import type { FourRoadsStrings } from '../words/en';
import { points } from './slotted';

const HEIGHT = 20;
/** Side of a mark, in pixels. */
const SIDES: Record<Size, number> = { tiny: 8, '135m': 10, literature: 14 };
const LARGER = ['135m', 'literature'] as const;
const box = { viewBox: '-1 -1 14 14' };
const use = (road: Four) => h('use', { href: `#m-${FAMILY[road]}` });

const NOTHING: Held = { verdict: 'not-run' };

interface Plate extends Columns {
  t: FourRoadsStrings;
  ladder?: LabLadder | undefined;
}

interface Shown extends Plate {
  road: Four;
  ladder: LabLadder;
}

/**
 * A road at three sizes below its row: what was not run waits left of the axis. Its room is always there; it is empty until
 * the road has a result of the tiny model, and where nobody ran the task at a second size.
 */
export function sizesView(road: Four, plate: Plate): FigureElement {
  const { left, now, ladder } = plate;
  const room = { class: 'ladder', key: 'ladder' };
  const shown = ladder && { ...plate, road, ladder };
  const isOn = (column: Column | undefined) => sizesOf(shown, column) !== undefined;
  if (!shown || (!isOn(left) && !isOn(now)))
    return h('div', { ...room, 'data-holds': 'not-run', 'aria-hidden': 'true' });
  const held = now && isOn(now) ? heldOf(road, now, shown.ladder) : NOTHING;
  return h(
    'div',
    { ...room, 'data-holds': held.verdict },
    dock(shown),
    plot('a', left ?? now, shown),
    left && plot('b', now, shown),
    word(held, shown),
  );
}

/** The larger sizes of a road beside a column, once it has a mark there or the run is over. */
function sizesOf(shown: Shown | undefined, column: Column | undefined): LargerSizes | undefined {
  if (!shown || !column) return undefined;
  const { road, ladder } = shown;
  const { task } = column.state.settings;
  if (!leadsTo(task, road)) return undefined;
  return summaryOf(column.state, road) || isDone(column) ? ladder.tasks[task]?.[road] : undefined;
}

/** Names once, on the first row; elsewhere for screen readers. */
function dock(shown: Shown): FigureElement {
  const { road, ladder, now, t } = shown;
  const sizes = sizesOf(shown, now);
  const { names, notRun } = ladder.words;
  const slot = (size: (typeof LARGER)[number]) => {
    const known = sizes?.[size];
    const said = known?.said ?? fill(notRun, { size: names[size], road: t.road[road] });
    return h(
      'span',
      { class: 'slot', title: said },
      h('span', { class: road === FOUR[0] ? 'name' : 'name sr' }, names[size]),
      !known && waiting(road, size),
      h('b', {}, known ? String(points(known.right / known.n)) : '–'),
    );
  };
  return h('div', { class: 'dock' }, ...(sizes ? LARGER.map(slot) : []));
}

const waiting = (road: Four, size: Size): FigureElement =>
  h(
    'svg',
    {
      ...{ class: 'rung waits', 'aria-hidden': 'true', 'data-size': size },
      ...{ width: SIDES[size], height: SIDES[size], ...box },
    },
    use(road),
  );

function plot(name: 'a' | 'b', column: Column | undefined, shown: Shown): FigureElement {
  const { road, ladder } = shown;
  const sizes = sizesOf(shown, column);
  const tiny = column && summaryOf(column.state, road)?.mean;
  const { words } = ladder;
  const shareOf = (size: Size): number | undefined => {
    if (size === 'tiny') return sizes && tiny;
    const known = sizes?.[size];
    return known && known.right / known.n;
  };
  const saidOf = (size: Size, share: number) =>
    size === 'tiny' ? fill(words.tiny, { share: `${points(share)}%` }) : sizes![size]!.said;
  const marks = SIZES.toReversed().flatMap((size) => {
    const share = shareOf(size);
    return share === undefined ? [] : [rung(road, size, share, saidOf(size, share))];
  });
  return h(
    'div',
    { class: `rungs ${name}` },
    h(
      'svg',
      { class: 'plot', height: HEIGHT, 'aria-hidden': 'true' },
      ...(sizes ? [h('line', { class: 'thin', x1: 0, x2: '100%', y1: 10, y2: 10 })] : []),
      ...marks,
    ),
  );
}

function rung(road: Four, size: Size, share: number, said: string): FigureElement {
  const side = SIDES[size];
  return h(
    'svg',
    { key: size, x: `${round(100 * share)}%`, y: HEIGHT / 2, overflow: 'visible' },
    h(
      'svg',
      {
        ...{ class: 'rung', 'data-size': size, 'data-road': FAMILY[road] },
        ...{ x: -side / 2, y: -side / 2, width: side, height: side, ...box },
      },
      h('title', {}, said),
      use(road),
    ),
  );
}

/** The word at the right: it leads to the ladder, and its title says what was compared. */
function word({ verdict, against }: Held, shown: Shown): FigureElement {
  const { now, ladder, t } = shown;
  const sizes = sizesOf(shown, now);
  const { holds, against: compared, untold } = ladder.words;
  const title = against
    ? fill(compared, {
        rival: t.road[against.rival],
        ...{ tiny: signed(against.tiny), real: signed(against.real) },
      })
    : untold;
  return h(
    'span',
    { class: 'word' },
    isDone(now) && sizes && h('a', { href: sizes.to, title }, holds[verdict]),
  );
}

const signed = (share: number): string => {
  const n = points(share);
  return n < 0 ? `−${-n}` : `+${n}`;
};

import { type FigureElement } from '../../figure';
import type { Road } from '../../road';
import type { Point } from '../geometry';
import { widthIn } from '../label-place';
import { box, centred, path } from '../thumb';

/** Boxes with words of their own and the arrows between them: a process that no record can show. */
interface Flow {
  part: 'flow';
  columns: 2 | 3;
  rows: number;
  boxes: readonly FlowBox[];
  arrows: readonly { from: string; to: string; road?: Road | undefined; via?: Via | undefined }[];
}

/** The route of an arrow: first down and then across, or below both boxes back to an earlier one. */
type Via = 'down' | 'below';

interface FlowBox {
  id: string;
  /** Column and row, from 0; halves are between two. */
  at: readonly [column: number, row: number];
  name: string;
  /** `store` is a stack of sheets, `lit` is new in this step, `frozen` stays unchanged. */
  look?: 'store' | 'lit' | 'frozen' | undefined;
  road?: Road | undefined;
  /** The contents, one below the other; the box's name is then below it. */
  holds?: readonly { name: string; lit?: boolean | undefined }[] | undefined;
}

const SIDE = 10;
const HEIGHT = 200;
const BOX = 34;
const LINE = 24;
const GAPS = { 2: 60, 3: 19 };

interface Placed extends FlowBox {
  middle: Point;
  size: Point;
}

export function flow({ columns, rows, boxes, arrows }: Flow): FigureElement[] {
  const placed = boxes.map((one) => place(one, columns, rows));
  const named = (id: string): Placed => {
    const found = placed.find((one) => one.id === id);
    if (found) return found;
    throw new Error(`An arrow leads to the box ${id}, which is not drawn.`);
  };
  return [
    ...arrows.map(({ from, to, road, via }) =>
      path(
        road ? 'road' : 'thin',
        via === 'below' ? back(named(from), named(to)) : way(named(from), named(to), via),
        road,
      ),
    ),
    ...placed.flatMap(drawn),
  ];
}

function place(one: FlowBox, columns: 2 | 3, rows: number): Placed {
  const gap = GAPS[columns];
  const width = (320 - 2 * SIDE - gap * (columns - 1)) / columns;
  const [column, row] = one.at;
  const middle: Point = [
    SIDE + width / 2 + column * (width + gap),
    ((row + 0.5) * HEIGHT) / rows - (one.holds ? 8 : 0),
  ];
  return { ...one, middle, size: [width, one.holds ? one.holds.length * LINE : BOX] };
}

const HEAD = {
  right: 'm-6-4 6 4-6 4',
  left: 'm6-4-6 4 6 4',
  down: 'm-4-6 4 6 4-6',
  up: 'm-4 6 4-6 4 6',
};
/** Pixels left free before a box. */
const AIR = 3;

function way(from: Placed, to: Placed, via: Via | undefined): string {
  const [x1, y1] = from.middle;
  const [x2, y2] = to.middle;
  const across = x2 > x1 ? 1 : -1;
  const down = y2 > y1 ? 1 : -1;
  const side = x2 - across * (to.size[0] / 2 + AIR + (to.look === 'store' ? 6 : 0));
  const edge = y2 - down * (to.size[1] / 2 + AIR);
  const sideways = HEAD[across > 0 ? 'right' : 'left'];
  if (x1 === x2)
    return `M${x1} ${y1 + (down * from.size[1]) / 2}V${edge}${HEAD[down > 0 ? 'down' : 'up']}`;
  if (via === 'down') {
    const high = to.holds ? y2 - 12 : y2;
    return `M${x1} ${y1 + (down * from.size[1]) / 2}V${high}H${side}${sideways}`;
  }
  const start = x1 + (across * from.size[0]) / 2;
  if (y1 === y2 || (to.holds && Math.abs(y1 - y2) < to.size[1] / 2))
    return `M${start} ${y1}H${side}${sideways}`;
  const level = from.holds && Math.abs(y1 - y2) < from.size[1] / 2;
  if (level) return `M${start} ${y2}H${side}${sideways}`;
  return `M${start} ${y1}H${x2}V${edge}${HEAD[down > 0 ? 'down' : 'up']}`;
}

function back(from: Placed, to: Placed): string {
  const foot = Math.max(
    from.middle[1] + from.size[1] / 2,
    to.middle[1] + to.size[1] / 2 + (to.holds ? 20 : 0),
  );
  const start = from.middle[1] + from.size[1] / 2;
  const end = to.middle[1] + to.size[1] / 2 + AIR + (to.holds ? 22 : 0);
  return `M${from.middle[0]} ${start}V${foot + 22}H${to.middle[0]}V${end}${HEAD.up}`;
}

function drawn(one: Placed): FigureElement[] {
  const { middle, size, holds, look, name, road } = one;
  const left = middle[0] - size[0] / 2;
  const top = middle[1] - size[1] / 2;
  if (holds) return [...content(one, [left, top]), caption(name, [middle[0], top + size[1] + 17])];
  const kind = { store: 'sheet', lit: 'lit rimmed', frozen: 'box dashed' }[look ?? 'store'];
  return [
    ...(look === 'store'
      ? [-6, -3].map((shift) => box('sheet', [left + shift, top + shift], size))
      : []),
    <g data-road={road}>{box(look ? kind : road ? 'box roaded' : 'box', [left, top], size)}</g>,
    ...label(name, middle, size[0], look === 'lit' ? 'd on' : 'd'),
  ];
}

const content = ({ holds = [], size }: Placed, [left, top]: Point): FigureElement[] => [
  ...holds.flatMap(({ name, lit }, i) => [
    box(lit ? 'lit' : 'sheet bare', [left, top + i * LINE], [size[0], LINE]),
    centred([left + size[0] / 2, top + i * LINE + 17], name, lit ? 'on' : undefined),
  ]),
  box('rim', [left, top], size),
];

const caption = (name: string, at: Point): FigureElement => centred(at, name, 'd');

/** A name on one line, or on two where it is too long for its box and can be broken. */
function label(name: string, [x, y]: Point, width: number, kind: string): FigureElement[] {
  const lines = widthIn(name, 13) <= width ? [name] : inTwo(name);
  return lines.map((line, i) =>
    centred([x, y + 5 + (i - (lines.length - 1) / 2) * 15], line, `${kind} small`),
  );
}

/** Breaks at the space nearest to the middle; Chinese breaks in the middle. */
function inTwo(name: string): string[] {
  const middle = Math.ceil(name.length / 2);
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  if (spaces.length === 0)
    return name > '\u2e80' ? [name.slice(0, middle), name.slice(middle)] : [name];
  const cut = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]!;
  return [name.slice(0, cut), name.slice(cut + 1)];
}

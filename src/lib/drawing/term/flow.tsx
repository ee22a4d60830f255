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
  const store = to.look === 'store' ? 6 : 0;
  const side = x2 - across * (to.size[0] / 2 + AIR + store);
  const edge = y2 - down * (to.size[1] / 2 + AIR);
  const sideways = `H${side}${HEAD[across > 0 ? 'right' : 'left']}`;
  const upright = `V${edge}${HEAD[down > 0 ? 'down' : 'up']}`;
  const below = `M${x1} ${y1 + (down * from.size[1]) / 2}`;
  const beside = (y: number) => `M${x1 + (across * from.size[0]) / 2} ${y}`;
  const isIn = ({ holds, size }: Placed) => holds && Math.abs(y1 - y2) < size[1] / 2;
  if (x1 === x2) return below + upright;
  if (via === 'down') return `${below}V${to.holds ? y2 - 12 : y2}${sideways}`;
  if (y1 === y2 || isIn(to)) return beside(y1) + sideways;
  if (isIn(from)) return beside(y2) + sideways;
  return `${beside(y1)}H${x2}${upright}`;
}

function back(from: Placed, to: Placed): string {
  const start = from.middle[1] + from.size[1] / 2;
  const end = to.middle[1] + to.size[1] / 2;
  const foot = Math.max(start, end + (to.holds ? 20 : 0));
  const tip = end + AIR + (to.holds ? 22 : 0);
  return `M${from.middle[0]} ${start}V${foot + 22}H${to.middle[0]}V${tip}${HEAD.up}`;
}

const LOOKS = { store: 'sheet', lit: 'lit rimmed', frozen: 'box dashed' };

function drawn(one: Placed): FigureElement[] {
  const { middle, size, holds, look, name, road } = one;
  const corner = (shift: number): Point => [
    middle[0] - size[0] / 2 + shift,
    middle[1] - size[1] / 2 + shift,
  ];
  if (holds)
    return [
      ...content(one, corner(0)),
      centred([middle[0], middle[1] + size[1] / 2 + 17], name, 'd'),
    ];
  const kind = look ? LOOKS[look] : road ? 'box roaded' : 'box';
  return [
    ...(look === 'store' ? [-6, -3].map((shift) => box('sheet', corner(shift), size)) : []),
    <g data-road={road}>{box(kind, corner(0), size)}</g>,
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

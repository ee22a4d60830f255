/** Steps of the ramp of ink. */
export const TONES = 6;

/** A target for drawing marks: a canvas, or the text of an SVG path. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  circle(x: number, y: number, radius: number): void;
  closePath(): void;
}

export interface Mark {
  /** Filled with ink; an open mark has only an outline. */
  filled: boolean;
  draw(pen: Pen, x: number, y: number, r: number): void;
}

const disc: Mark['draw'] = (pen, x, y, r) => pen.circle(x, y, r);
const polygon =
  (...corners: readonly (readonly [number, number])[]): Mark['draw'] =>
  (pen, x, y, r) => {
    corners.forEach(([dx, dy], i) =>
      i === 0 ? pen.moveTo(x + dx * r, y + dy * r) : pen.lineTo(x + dx * r, y + dy * r),
    );
    pen.closePath();
  };
const square = polygon([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]);
const triangle = polygon([0, -1.2], [1.1, 0.8], [-1.1, 0.8]);
const diamond = polygon([0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]);
const A = 0.38;
const B = 1.2;
const cross = polygon(
  [-A, -B],
  [A, -B],
  [A, -A],
  [B, -A],
  [B, A],
  [A, A],
  [A, B],
  [-A, B],
  [-A, A],
  [-B, A],
  [-B, -A],
  [-A, -A],
);

/** Marks differ by shape and filling, never by colour; groups take them in this order. */
export const MARKS: readonly Mark[] = [
  { filled: true, draw: disc },
  { filled: false, draw: square },
  { filled: true, draw: triangle },
  { filled: false, draw: diamond },
  { filled: true, draw: cross },
  { filled: false, draw: disc },
  { filled: true, draw: square },
  { filled: false, draw: triangle },
];

/** A mark as the `d` of an SVG path. */
export function pathOf(mark: number, x: number, y: number, r: number): string {
  let d = '';
  const write = (letter: string, ...values: number[]) => {
    d += `${letter}${values.map(round).join(' ')}`;
  };
  MARKS[mark]!.draw(
    {
      moveTo: (px, py) => write('M', px, py),
      lineTo: (px, py) => write('L', px, py),
      circle: (px, py, radius) => {
        write('M', px - radius, py);
        d += `a${round(radius)} ${round(radius)} 0 1 0 ${round(2 * radius)} 0`;
        d += `a${round(radius)} ${round(radius)} 0 1 0 ${round(-2 * radius)} 0`;
      },
      closePath: () => (d += 'Z'),
    },
    x,
    y,
    r,
  );
  return d;
}

const round = (value: number) => Math.round(value * 10) / 10;

import type { Batch } from './point-style';
import type { Lens } from './lens';
import { MARKS, TONES, type Pen } from './marks';

/** Pixels by which the star is wider than a mark. */
export const STAR = 6;
const OUT = 9; // pixels from the edge beyond which a mark is invisible

/** Colours of the page by name, and its typeface. */
type Ink = Readonly<Record<string, string>>;

/** Draws marks, lines and words on the canvas, at the places given by the lens. */
export class Brush {
  ink: Ink = {};

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly lens: Lens,
  ) {}

  clear(): void {
    const { width, height } = this.lens.size;
    this.context.clearRect(0, 0, width, height);
  }

  /** Draws the points of one mark and one tone. @param radius of the middle tone, in pixels */
  marks({ mark, tone, points }: Batch, radius: number): void {
    const { context, lens, ink } = this;
    const { filled, draw } = MARKS[mark]!;
    const r = radius * (0.75 + (0.35 * tone) / (TONES - 1));
    context.beginPath();
    const pen = penOf(context);
    for (const point of points)
      if (lens.isWithin(point, -OUT)) draw(pen, lens.x(point), lens.y(point), r);
    context.globalAlpha = 0.22 + (0.78 * tone) / (TONES - 1);
    context.lineWidth = filled ? 0.75 : 1.25;
    context.fillStyle = filled ? ink.ink! : ink.plate!;
    context.strokeStyle = filled ? ink.plate! : ink.ink!;
    context.fill();
    context.stroke();
    context.globalAlpha = 1;
  }

  /** Draws lines from a place to points. */
  rays(from: readonly [number, number], to: readonly number[], dash: number[], width = 1.5): void {
    const { lens } = this;
    this.stroke('ink', width, dash, (context) => {
      for (const point of to) {
        context.moveTo(...from);
        context.lineTo(lens.x(point), lens.y(point));
      }
    });
  }

  /** Draws a filled or open disc. */
  spot(point: number, r: number, filled: boolean): void {
    const { context, lens, ink } = this;
    context.beginPath();
    context.arc(lens.x(point), lens.y(point), r, 0, 2 * Math.PI);
    context.fillStyle = filled ? ink.ink! : ink.plate!;
    context.fill();
    this.ring(point, r, 1.5);
  }

  ring(point: number, r: number, width: number, dash: number[] = []): void {
    const { lens } = this;
    this.stroke('ink', width, dash, (context) =>
      context.arc(lens.x(point), lens.y(point), r, 0, 2 * Math.PI),
    );
  }

  crossOut(point: number, r: number): void {
    const [x, y] = [this.lens.x(point), this.lens.y(point)];
    this.stroke('ink', 1.5, [], (context) => {
      for (const side of [-1, 1]) {
        context.moveTo(x - r, y - r * side);
        context.lineTo(x + r, y + r * side);
      }
    });
  }

  star([x, y]: readonly [number, number]): void {
    const { context, ink } = this;
    context.fillStyle = ink.ink!;
    this.stroke('plate', 1.5, [], () => {
      for (let i = 0; i < 10; i++) {
        const [angle, r] = [(i * Math.PI) / 5 - Math.PI / 2, i % 2 ? 4.5 : 11];
        context.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
      }
      context.closePath();
      context.fill();
    });
  }

  /** Writes a name, vertically centred on a place. */
  write(text: string, x: number, y: number, weight: number, ink: string): void {
    const { context } = this;
    context.lineJoin = 'round';
    context.textBaseline = 'middle';
    context.font = this.font(weight);
    context.strokeStyle = this.ink.plate!;
    context.lineWidth = 3.5;
    context.strokeText(text, x, y);
    context.fillStyle = this.ink[ink]!;
    context.fillText(text, x, y);
  }

  /** The width of a name in bold. */
  widthOf(text: string): number {
    this.context.font = this.font(600);
    return this.context.measureText(text).width;
  }

  private font(weight: number): string {
    return `${weight} 13px ${this.ink.face}`;
  }

  private stroke(
    ink: string,
    width: number,
    dash: number[],
    draw: (context: CanvasRenderingContext2D) => void,
  ): void {
    const { context } = this;
    context.strokeStyle = this.ink[ink]!;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.beginPath();
    draw(context);
    context.stroke();
    context.setLineDash([]);
  }
}

const penOf = (context: CanvasRenderingContext2D): Pen => ({
  moveTo: (x, y) => context.moveTo(x, y),
  lineTo: (x, y) => context.lineTo(x, y),
  circle: (x, y, r) => {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  },
  closePath: () => context.closePath(),
});

import { colourOf } from '../parts/colour-of';
import { between, fitted, mapAt, panned, screenX, screenY, zoomed } from './camera';
import type { Camera, Size } from './camera';
import { placedLabels, shortLabel, type Candidate, type Label } from './labels';
import { TONES } from './canvas-tones';
import { MARKS, type Pen } from './marks';
import { nearestTo } from './near';

/** What is drawn of the points; one entry a point. */
interface Dress {
  labels: readonly string[];
  /** Index into MARKS. */
  marks: Uint8Array;
  /** Weight of the ink, 0 … TONES − 1. */
  tones: Uint8Array;
  /** Names that say nothing stand only where they are asked for. */
  isNameless?: boolean;
}

/** What stands out. */
export interface Emphasis {
  selected?: number;
  /** Where the arrow keys are. */
  cursor?: number;
  hovered?: number;
  /** Nearest in the vectors and on the map; in the vectors alone; on the map alone. */
  kept: readonly number[];
  missed: readonly number[];
  wrong: readonly number[];
  inside: readonly number[];
  /** Where a question lands, and what it is called. */
  landing?: { x: number; y: number; label: string; towards: readonly number[] };
  /** Outline of a lasso, in map units [corners × 2]. */
  outline?: readonly number[];
}

export const NOTHING: Emphasis = { kept: [], missed: [], wrong: [], inside: [] };

const FLIGHT = 450; // ms
const STAR = 6; // pixels by which the star is wider than a mark
const LABELS_LAST = 300; // ms until labels may be chosen again
const MOST_LABELS = 40;
const FEW_LABELS = 10;
const LONG = 22; // characters of a name that is a line of text
const OVERVIEW = 400; // points looked at for a label

/** Draws the points, moves them from one layout to the next, and keeps the camera. */
export class MapCanvas {
  emphasis: Emphasis = NOTHING;
  private readonly context: CanvasRenderingContext2D;
  private dress: Dress = { labels: [], marks: new Uint8Array(0), tones: new Uint8Array(0) };
  private batches: { mark: number; tone: number; points: number[] }[] = [];
  private from: Float32Array = new Float32Array(0);
  private to: Float32Array = new Float32Array(0);
  private shown: Float32Array = new Float32Array(0);
  private began = 0;
  private lasts = 0;
  private size: Size = { width: 1, height: 1 };
  private camera: Camera = { x: 0, y: 0, scale: 1 };
  private flight: { from: Camera; to: Camera; began: number } | undefined;
  /** Whether the reader has turned the camera; until then the whole map is kept in view. */
  private held = false;
  private asked = 0;
  private widths = new Map<string, number>();
  private overview: number[] = [];
  private chosen = -Infinity;
  private ink: Record<string, string> = {};
  private readonly resizes = new ResizeObserver(() => this.measure());
  private readonly calm = matchMedia('(prefers-reduced-motion: reduce)');

  /** @param most labels written at a time, beside those of what stands out */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly most = MOST_LABELS,
  ) {
    this.context = canvas.getContext('2d')!;
    this.resizes.observe(canvas);
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'])
      matchMedia(query).addEventListener('change', this.recolour);
    this.themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.recolour();
  }

  private readonly recolour = (): void => {
    const colour = colourOf(this.canvas);
    for (const name of ['ink', 'soft', 'plate', 'line', 'mark']) this.ink[name] = colour(name);
    this.ink.face = getComputedStyle(this.canvas).fontFamily;
    this.redraw();
  };
  private readonly themes = new MutationObserver(this.recolour);

  stop(): void {
    this.resizes.disconnect();
    this.themes.disconnect();
    cancelAnimationFrame(this.asked);
  }

  /** Points that were not there before: their looks, all in view. */
  begin(dress: Dress): void {
    this.from = this.to = this.shown = new Float32Array(0);
    this.held = false;
    this.emphasis = NOTHING;
    this.wear(dress);
  }

  wear(dress: Dress): void {
    this.dress = dress;
    const batches = new Map<number, number[]>();
    dress.marks.forEach((mark, point) => {
      const key = dress.tones[point]! * MARKS.length + mark;
      const batch = batches.get(key);
      if (batch) batch.push(point);
      else batches.set(key, [point]);
    });
    this.batches = [...batches]
      .sort(([a], [b]) => layer(a) - layer(b))
      .map(([key, points]) => ({
        mark: key % MARKS.length,
        tone: Math.floor(key / MARKS.length),
        points,
      }));
    this.chosen = -Infinity;
    this.redraw();
  }

  /** Moves the points to a new layout within so many milliseconds; at once for who wants less motion. */
  move(positions: Float32Array, milliseconds: number): void {
    const starts = this.shown.length !== positions.length || this.calm.matches;
    this.from = starts ? positions : this.shown.slice();
    this.to = positions;
    this.began = performance.now();
    this.lasts = starts ? 0 : milliseconds;
    this.redraw();
  }

  get positions(): Float32Array {
    return this.to;
  }

  whole(): void {
    this.held = false;
    this.redraw();
  }

  zoom(factor: number, at?: readonly [number, number]): void {
    this.held = true;
    this.flight = undefined;
    const place = at ?? [this.size.width / 2, this.size.height / 2];
    this.camera = zoomed(this.camera, this.size, place, factor, fitted(this.shown, this.size));
    this.redraw();
  }

  pan(dx: number, dy: number): void {
    this.held = true;
    this.flight = undefined;
    this.camera = panned(this.camera, dx, dy);
    this.redraw();
  }

  /** Where a point is seen; undefined if it is out of sight. */
  seenAt(point: number): [number, number] | undefined {
    const [x, y] = [this.x(point), this.y(point)];
    const { width, height } = this.size;
    return x >= 0 && y >= 0 && x <= width && y <= height ? [x, y] : undefined;
  }

  /** Brings a point to the middle, as near as shows the so many points around it. */
  flyTo(point: number, around: number): void {
    const whole = fitted(this.to, this.size);
    const [x, y] = [this.to[point * 2]!, this.to[point * 2 + 1]!];
    const reach = reachOf(this.to, x, y, around);
    const { width, height } = this.size;
    const wanted = Math.min(width, height) / 2.6 / Math.max(reach, 1e-9);
    const scale = Math.min(Math.max(wanted, whole.scale), whole.scale * 30);
    this.fly({ x, y, scale });
  }

  /** Moves the camera only if the point is out of sight. */
  keepInView(point: number): void {
    const [x, y] = [this.x(point), this.y(point)];
    const { width, height } = this.size;
    if (x > 20 && y > 20 && x < width - 20 && y < height - 20) return;
    this.fly({ ...this.camera, x: this.to[point * 2]!, y: this.to[point * 2 + 1]! });
  }

  private fly(to: Camera): void {
    this.held = true;
    if (this.calm.matches) this.camera = to;
    else this.flight = { from: this.camera, to, began: performance.now() };
    this.redraw();
  }

  mapAt(x: number, y: number): [number, number] {
    return mapAt(this.camera, this.size, x, y);
  }

  /** The point under a place of the screen; −1 if none is within so many pixels. */
  hit(x: number, y: number, within: number): number {
    const [mapX, mapY] = this.mapAt(x, y);
    return nearestTo(this.shown, mapX, mapY, within / this.camera.scale);
  }

  /** The point nearest to the middle of what is seen. */
  middle(): number {
    return nearestTo(this.shown, this.camera.x, this.camera.y);
  }

  show(emphasis: Emphasis): void {
    this.emphasis = emphasis;
    this.redraw();
  }

  redraw(): void {
    this.asked ||= requestAnimationFrame((now) => {
      this.asked = 0;
      this.step(now);
    });
  }

  private measure(): void {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    this.size = { width, height };
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.step(performance.now());
  }

  private step(now: number): void {
    const moving = this.tween(now);
    const flying = this.steer(now);
    this.draw(now);
    if (moving || flying) this.redraw();
  }

  private tween(now: number): boolean {
    const share = this.lasts === 0 ? 1 : Math.min(1, Math.max(0, (now - this.began) / this.lasts));
    if (share === 1) {
      this.shown = this.to;
      return false;
    }
    if (this.shown.length !== this.to.length || this.shown === this.to || this.shown === this.from)
      this.shown = new Float32Array(this.to.length);
    const { shown, from, to } = this;
    for (let i = 0; i < to.length; i++) shown[i] = from[i]! + (to[i]! - from[i]!) * share;
    return true;
  }

  private steer(now: number): boolean {
    if (!this.held) this.camera = fitted(this.shown, this.size);
    if (!this.flight) return false;
    const share = Math.min(1, Math.max(0, (now - this.flight.began) / FLIGHT));
    this.camera = between(this.flight.from, this.flight.to, share * share * (3 - 2 * share));
    if (share === 1) this.flight = undefined;
    return share < 1;
  }

  private x(point: number): number {
    return screenX(this.camera, this.size, this.shown[point * 2]!);
  }

  private y(point: number): number {
    return screenY(this.camera, this.size, this.shown[point * 2 + 1]!);
  }

  private get radius(): number {
    const count = this.dress.marks.length;
    return count > 3_000 ? 2.2 : count > 1_000 ? 3 : count > 300 ? 4 : 5;
  }

  private draw(now: number): void {
    const { context, size } = this;
    context.clearRect(0, 0, size.width, size.height);
    if (this.shown.length === 0) return;
    this.drawLinks();
    for (const { mark, tone, points } of this.batches) this.drawMarks(mark, tone, points);
    this.drawRings();
    this.drawOutline();
    this.drawLabels(now);
  }

  private drawMarks(mark: number, tone: number, points: readonly number[]): void {
    const { context, radius, size } = this;
    const { filled, draw } = MARKS[mark]!;
    const r = radius * (0.75 + (0.35 * tone) / (TONES - 1));
    context.beginPath();
    const pen = penOf(context);
    for (const point of points) {
      const [x, y] = [this.x(point), this.y(point)];
      if (x > -9 && y > -9 && x < size.width + 9 && y < size.height + 9) draw(pen, x, y, r);
    }
    context.globalAlpha = 0.22 + (0.78 * tone) / (TONES - 1);
    context.lineWidth = filled ? 0.75 : 1.25;
    context.fillStyle = filled ? this.ink.ink! : this.ink.plate!;
    context.strokeStyle = filled ? this.ink.plate! : this.ink.ink!;
    context.fill();
    context.stroke();
    context.globalAlpha = 1;
  }

  /** A line to each true neighbour: solid if the map shows it near, dashed if the map has lost it. */
  private drawLinks(): void {
    const { selected, kept, missed, landing } = this.emphasis;
    if (selected !== undefined) {
      const at = [this.x(selected), this.y(selected)] as const;
      this.drawLines(at, kept, []);
      this.drawLines(at, missed, [2, 4]);
    }
    if (landing) this.drawLines(this.place(landing), landing.towards, [6, 3]);
  }

  private drawLines(from: readonly [number, number], to: readonly number[], dash: number[]): void {
    const { context } = this;
    context.strokeStyle = this.ink.soft!;
    context.lineWidth = 1.25;
    context.setLineDash(dash);
    context.beginPath();
    for (const point of to) {
      context.moveTo(...from);
      context.lineTo(this.x(point), this.y(point));
    }
    context.stroke();
    context.setLineDash([]);
  }

  private drawRings(): void {
    const { selected, cursor, hovered, wrong, inside, landing } = this.emphasis;
    const r = this.radius + 4;
    for (const point of inside) this.ring(point, this.radius + 2.5, 1);
    for (const point of wrong) this.crossOut(point, r);
    if (hovered !== undefined) this.ring(hovered, r, 1.5);
    if (cursor !== undefined) this.ring(cursor, r + 2, 2, [3, 3]);
    if (selected !== undefined) this.ring(selected, r, 2.5);
    if (landing) this.star(...this.place(landing));
  }

  private place = ({ x, y }: { x: number; y: number }): [number, number] => [
    screenX(this.camera, this.size, x),
    screenY(this.camera, this.size, y),
  ];

  private ring(point: number, r: number, width: number, dash: number[] = []): void {
    const { context } = this;
    context.strokeStyle = this.ink.ink!;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.beginPath();
    context.arc(this.x(point), this.y(point), r, 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
  }

  private crossOut(point: number, r: number): void {
    const { context } = this;
    const [x, y] = [this.x(point), this.y(point)];
    context.strokeStyle = this.ink.ink!;
    context.lineWidth = 1.5;
    context.beginPath();
    for (const side of [-1, 1]) {
      context.moveTo(x - r, y - r * side);
      context.lineTo(x + r, y + r * side);
    }
    context.stroke();
  }

  private star(x: number, y: number): void {
    const { context } = this;
    context.fillStyle = this.ink.ink!;
    context.strokeStyle = this.ink.plate!;
    context.lineWidth = 1.5;
    context.beginPath();
    for (let i = 0; i < 10; i++) {
      const [angle, r] = [(i * Math.PI) / 5 - Math.PI / 2, i % 2 ? 4.5 : 11];
      context.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
    }
    context.closePath();
    context.fill();
    context.stroke();
  }

  private drawOutline(): void {
    const { context } = this;
    const { outline } = this.emphasis;
    if (!outline || outline.length < 4) return;
    context.strokeStyle = this.ink.ink!;
    context.lineWidth = 1.5;
    context.setLineDash([5, 4]);
    context.beginPath();
    for (let i = 0; i < outline.length; i += 2)
      context.lineTo(...this.place({ x: outline[i]!, y: outline[i + 1]! }));
    context.closePath();
    context.stroke();
    context.setLineDash([]);
  }

  /** Names of what stands out first, then of as many others as have room. */
  private drawLabels(now: number): void {
    const { context } = this;
    if (now - this.chosen > LABELS_LAST) {
      this.chosen = now;
      this.overview = this.roomFor(this.everyPoint(), this.fewer).map(({ point }) => point);
    }
    const { selected, cursor, hovered, kept, missed, wrong, inside, landing } = this.emphasis;
    const first = [selected, cursor, hovered].filter((point) => point !== undefined);
    const second = [...kept, ...missed, ...wrong, ...inside.slice(0, MOST_LABELS)];
    const named = [...new Set([...first, ...second, ...this.overview])];
    const labels = this.roomFor(named, this.most + 20, landing);
    context.lineJoin = 'round';
    context.textBaseline = 'middle';
    for (const label of labels) {
      const out = label.point < 0 || first.includes(label.point);
      const quiet = !out && !second.includes(label.point);
      const aside = label.point < 0 && label.left > label.x ? STAR : 0;
      this.write(label.text, label.left + aside, label.y, out ? 600 : 400, quiet ? 'soft' : 'ink');
    }
  }

  private write(text: string, x: number, y: number, weight: number, ink: string): void {
    const { context } = this;
    context.font = `${weight} 13px ${this.ink.face}`;
    context.strokeStyle = this.ink.plate!;
    context.lineWidth = 3.5;
    context.strokeText(text, x, y);
    context.fillStyle = this.ink[ink]!;
    context.fillText(text, x, y);
  }

  /** Long names would cover the map. */
  private get fewer(): number {
    const { labels, isNameless } = this.dress;
    if (isNameless) return 0;
    const length = labels.reduce((sum, label) => sum + label.length, 0) / (labels.length || 1);
    return length > LONG ? Math.min(this.most, FEW_LABELS) : this.most;
  }

  private roomFor(points: Iterable<number>, most: number, landing?: Emphasis['landing']): Label[] {
    const { context, size } = this;
    context.font = `600 13px ${this.ink.face}`;
    return placedLabels(this.candidates(points, landing), size.width, size.height, most);
  }

  /** The name of what lands comes first, as point −1. */
  private *candidates(
    points: Iterable<number>,
    landing?: Emphasis['landing'],
  ): Iterable<Candidate> {
    const { width, height } = this.size;
    if (landing) {
      const [x, y] = this.place(landing);
      const { label: text } = landing;
      yield { point: -1, text, x, y, width: this.widthOf(text) + STAR };
    }
    for (const point of points) {
      const [x, y] = [this.x(point), this.y(point)];
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const text = shortLabel(this.dress.labels[point] ?? '');
      if (text !== '') yield { point, text, x, y, width: this.widthOf(text) };
    }
  }

  /** Points spread over the whole list, so that labels do not all come from its beginning. */
  private *everyPoint(): Iterable<number> {
    const { length } = this.dress.labels;
    const stride = Math.max(1, Math.round(length * 0.382));
    const step = coprime(stride, length);
    const many = Math.min(length, this.held ? length : OVERVIEW);
    for (let i = 0, at = 0; i < many; i++, at = (at + step) % length) yield at;
  }

  private widthOf(text: string): number {
    const known = this.widths.get(text);
    if (known !== undefined) return known;
    const { width } = this.context.measureText(text);
    if (this.widths.size > 5_000) this.widths.clear();
    this.widths.set(text, width);
    return width;
  }
}

/** Dark over light, and filled marks over open ones, so that neither hides the other. */
function layer(key: number): number {
  const [tone, mark] = [Math.floor(key / MARKS.length), key % MARKS.length];
  return tone * 2 * MARKS.length + (MARKS[mark]!.filled ? MARKS.length : 0) + mark;
}

/** How far the so-manieth point lies from a place. */
function reachOf(positions: Float32Array, x: number, y: number, around: number): number {
  const distances = Float64Array.from({ length: positions.length / 2 }, (_, i) =>
    Math.hypot(positions[i * 2]! - x, positions[i * 2 + 1]! - y),
  ).sort();
  return distances[Math.min(around, distances.length - 1)] ?? 1;
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

/** The first number from `stride` on that shares no divisor with `length`: its steps meet every place. */
function coprime(stride: number, length: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  for (let step = stride; step < stride + length; step++)
    if (divisor(step, length) === 1) return step;
  return 1;
}

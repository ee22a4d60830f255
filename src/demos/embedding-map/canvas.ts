import { isCalm } from '~/browser/motion';
import { colourOf } from '../kit/export';
import { Brush } from './brush';
import { batchesOf, UNDRESSED, type Batch, type PointStyle } from './point-style';
import { drawLinks, drawSigns, NOTHING, type Emphasis } from './emphasis';
import { Lens } from './lens';
import type { Taken } from './labels';
import { MapLabels } from './map-labels';
import { Motion } from './motion';
import { nearestTo } from './near';

const INKS = ['ink', 'soft', 'plate', 'line', 'mark'];
/** Media queries that change the colours of a page. */
const SCHEMES = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

/** The map on its canvas, redrawn whenever points, camera, style or colours change. */
export class MapCanvas {
  emphasis: Emphasis = NOTHING;
  private readonly context: CanvasRenderingContext2D;
  private readonly motion = new Motion();
  private readonly lens = new Lens(this.motion);
  private readonly brush: Brush;
  private readonly labels: MapLabels;
  private dress: PointStyle = UNDRESSED;
  private batches: Batch[] = [];
  private asked = 0;
  private readonly resizes = new ResizeObserver(() => this.measure());

  /** @param drawn called after each drawing of the map; returns the places of words above it */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly drawn: () => readonly Taken[] = () => [],
  ) {
    this.context = canvas.getContext('2d')!;
    this.brush = new Brush(this.context, this.lens);
    this.labels = new MapLabels(this.brush, this.lens);
    this.resizes.observe(canvas);
    for (const query of SCHEMES) matchMedia(query).addEventListener('change', this.recolour);
    this.themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.recolour();
  }

  private readonly recolour = (): void => {
    const colour = colourOf(this.canvas);
    const face = getComputedStyle(this.canvas).fontFamily;
    this.brush.ink = { ...Object.fromEntries(INKS.map((name) => [name, colour(name)])), face };
    this.redraw();
  };
  private readonly themes = new MutationObserver(this.recolour);

  stop(): void {
    this.resizes.disconnect();
    this.themes.disconnect();
    cancelAnimationFrame(this.asked);
  }

  /** Starts with new points, in their style, all in view. */
  begin(dress: PointStyle): void {
    this.motion.clear();
    this.lens.isMoved = false;
    this.emphasis = NOTHING;
    this.restyle(dress);
  }

  restyle(dress: PointStyle): void {
    this.dress = dress;
    this.batches = batchesOf(dress);
    this.labels.forget();
    this.redraw();
  }

  /** Moves the points to a new layout in this many milliseconds, or at once with reduced motion. */
  move(positions: Float32Array, milliseconds: number): void {
    this.motion.start(positions, isCalm() ? 0 : milliseconds);
    this.redraw();
  }

  get positions(): Float32Array {
    return this.motion.to;
  }

  whole(): void {
    this.lens.isMoved = false;
    this.redraw();
  }

  zoom(factor: number, at?: readonly [number, number]): void {
    this.lens.zoom(factor, at);
    this.redraw();
  }

  pan(dx: number, dy: number): void {
    this.lens.pan(dx, dy);
    this.redraw();
  }

  /** Centres a point, with this many of its nearest points in view. */
  goTo(point: number, around: number): void {
    this.lens.turn(this.lens.around(point, around));
    this.redraw();
  }

  /** Moves the camera only if the point is out of sight. */
  keepInView(point: number): void {
    const camera = this.lens.over(point);
    if (!camera) return;
    this.lens.turn(camera);
    this.redraw();
  }

  /** The screen position of a point; undefined if it is out of sight. */
  seenAt(point: number): [number, number] | undefined {
    const { lens } = this;
    return lens.isWithin(point) ? [lens.x(point), lens.y(point)] : undefined;
  }

  /** The point at a place of the screen; −1 if there is none within this many pixels. */
  hit(x: number, y: number, within: number): number {
    const { lens, motion } = this;
    return nearestTo(motion.shown, ...lens.mapAt(x, y), within / lens.camera.scale);
  }

  /** The point nearest to the middle of the view. */
  middle(): number {
    const { x, y } = this.lens.camera;
    return nearestTo(this.motion.shown, x, y);
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
    this.lens.size = { width, height };
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.step(performance.now());
  }

  private step(now: number): void {
    const moving = this.motion.step(now);
    this.lens.step();
    this.draw(now);
    if (moving) this.redraw();
  }

  private draw(now: number): void {
    const { brush, lens, emphasis, radius } = this;
    brush.clear();
    if (this.motion.shown.length === 0) return;
    drawLinks(emphasis, brush, lens);
    for (const batch of this.batches) brush.marks(batch, radius);
    drawSigns(emphasis, radius, brush, lens);
    this.labels.draw(this.dress, emphasis, now, this.drawn());
  }

  /** Radius of a mark, in pixels. */
  private get radius(): number {
    const count = this.dress.marks.length;
    if (this.dress.lettered) return 3.4;
    return count > 3_000 ? 2.2 : count > 1_000 ? 3 : count > 300 ? 4 : 5;
  }
}

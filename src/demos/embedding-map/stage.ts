import { fill } from '~/i18n/format';
import { widened } from './camera';
import { MapCanvas } from './canvas';
import type { Emphasis } from './emphasis';
import { FindBox } from './find-box';
import type { Grouping } from './groups';
import { wireGestures } from './gestures';
import type { Taken } from './labels';
import { nextTowards } from './near';
import type { Session } from './session';
import { judged, type ShownPoint } from './state';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

interface Listener {
  /** A point was selected; −1 if none is any more. */
  choose(point: number): void;
  k(): number;
  /** The map was drawn; gets the screen positions of points with names above the canvas, returns those of the names. */
  drawn(places: readonly (readonly [number, number] | undefined)[]): readonly Taken[];
}

const FINGER = 24; // pixels around a tap
const POINTER = 12;
const CLOSER = 1.6;

/** The canvas with its buttons and its search box. */
export class Stage {
  private readonly map: MapCanvas;
  private readonly canvas: HTMLCanvasElement;
  private readonly find: FindBox;
  private points: readonly ShownPoint[] = [];
  /** The number of points with names above the canvas; a map with any fills its field. */
  private lettered = 0;
  /** Positions from the projection. */
  private places: Float32Array = new Float32Array(0);
  private readonly resizes = new ResizeObserver(() => this.move(this.places, 0));
  private cursor: number | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: EmbeddingMapStrings,
    private readonly listener: Listener,
  ) {
    this.canvas = root.querySelector('canvas[data-map]')!;
    this.map = new MapCanvas(this.canvas, () => this.tellDrawn());
    this.find = new FindBox(root, t, (point) => this.goToFound(point));
    this.resizes.observe(this.canvas);
    wireGestures(this.canvas, {
      hover: (x, y) => this.hover(this.map.hit(x, y, POINTER), [x, y]),
      leave: () => this.hover(-1),
      press: (x, y, touch) => this.press(x, y, touch),
      pan: (dx, dy) => this.map.pan(dx, dy),
      zoom: (factor, at) => this.zoom(factor, at),
      towards: (key) => this.moveCursor((from) => nextTowards(this.map.positions, from, key)),
      choose: () => this.cursor !== undefined && this.select(this.cursor),
      whole: () => this.map.whole(),
      escape: () => this.select(-1),
    });
    root.addEventListener('click', this.onClick);
    this.canvas.addEventListener('blur', () => this.mark({ cursor: undefined }));
    this.canvas.addEventListener('focus', () => this.mark({ cursor: this.cursor }));
  }

  stop(): void {
    this.resizes.disconnect();
    this.map.stop();
  }

  /** @param lettered the number of points with names above the canvas */
  begin(points: readonly ShownPoint[], label: string, lettered = 0): void {
    this.canvas.setAttribute('aria-label', label);
    if (points.length === this.points.length && points.every((point, at) => point.label === this.points[at]!.label)) return; // prettier-ignore
    this.points = points;
    this.lettered = lettered;
    this.cursor = undefined;
    this.map.begin({
      labels: points.map(({ label: name }) => name),
      marks: new Uint8Array(points.length),
      tones: new Uint8Array(points.length),
    });
    this.find.offer(points);
  }

  /** @param plain only points near the pointer are named */
  restyle({ marks, tones }: Grouping, plain: boolean): void {
    const lettered = plain ? this.lettered : undefined;
    const labels = this.points.map(({ label }) => label);
    const isNameless = labels.every((label) => /^\d*$/.test(label));
    this.map.restyle({ labels, marks, tones, isNameless, lettered });
  }

  move(positions: Float32Array, milliseconds: number): void {
    this.places = positions;
    const wider = this.widening;
    this.map.move(positions.map((value, i) => (i % 2 === 0 ? value * wider : value)), milliseconds); // prettier-ignore
  }

  /** The horizontal stretch of the map that makes it fill its field. */
  private get widening(): number {
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (this.lettered === 0 || height === 0) return 1;
    return widened(this.places, { width, height });
  }

  private tellDrawn(): readonly Taken[] {
    return this.listener.drawn(
      Array.from({ length: this.lettered }, (_, point) => this.map.seenAt(point)),
    );
  }

  /** Emphasises the selected point and the landing. */
  emphasise({ chosen, landing }: Session, shown = true): void {
    const near = chosen && shown ? judged(chosen) : { kept: [], missed: [], wrong: [] };
    this.mark({
      ...near,
      ...(this.lettered > 0 && { wrong: [] }),
      selected: shown ? chosen?.point : undefined,
      landing: landing && {
        x: landing.position[0] * this.widening,
        y: landing.position[1],
        label: this.t.landing,
        towards: landing.nearest.map(({ point }) => point),
      },
    });
  }

  goTo(point: number): void {
    this.map.goTo(point, this.listener.k() + 2);
    this.select(point);
  }

  /** Without a pointer, zooms around the current point, so that it stays in view. */
  private zoom(factor: number, at?: [number, number]): void {
    const point = this.cursor ?? this.map.emphasis.selected;
    this.map.zoom(factor, at ?? (point === undefined ? undefined : this.map.seenAt(point)));
  }

  private mark(change: Partial<Emphasis>): void {
    this.map.show({ ...this.map.emphasis, ...change });
  }

  private select(point: number): void {
    this.cursor = point < 0 ? this.cursor : point;
    this.here(point);
    this.listener.choose(point);
  }

  private press(x: number, y: number, touch: boolean): void {
    const point = this.map.hit(x, y, touch ? FINGER : POINTER);
    if (touch) this.mark({ pointer: [x, y] });
    this.select(point);
  }

  private hover(point: number, pointer?: readonly [number, number]): void {
    const hovered = point < 0 ? undefined : point;
    if (this.lettered === 0 && this.map.emphasis.hovered === hovered) return;
    this.canvas.classList.toggle('over', point >= 0);
    this.mark({ hovered, pointer });
  }

  private moveCursor(next: (from: number) => number): void {
    const from = this.cursor ?? -1;
    const to = from < 0 ? this.map.middle() : next(from);
    if (to < 0) return;
    this.cursor = to;
    this.map.keepInView(to);
    this.mark({ cursor: to });
    this.here(to);
  }

  /** Reports the reader's current point. */
  private here(point: number): void {
    const place = this.root.querySelector<HTMLElement>('[data-here]')!;
    const shown = this.points[point];
    if (!shown) return void (place.textContent = '');
    const language = this.t.hereLanguage[shown.language as 'en'];
    const name = language ? `${shown.label} (${language})` : shown.label;
    place.textContent = fill(this.t.here, { name });
    this.find.problem.hidden = true;
  }

  private onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const { act } = button.dataset;
    if (act === 'in') this.zoom(CLOSER);
    if (act === 'out') this.zoom(1 / CLOSER);
    if (act === 'whole') this.map.whole();
  };

  /** Scrolls the map into view, since its tools are below it. */
  private goToFound(point: number): void {
    this.goTo(point);
    this.canvas.scrollIntoView({ block: 'nearest' });
  }
}

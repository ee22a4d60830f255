import { fill } from '~/i18n/format';
import { MapCanvas } from './canvas';
import type { Emphasis } from './emphasis';
import type { Grouping } from './groups';
import { wireGestures } from './gestures';
import { insideOf, nextTowards } from './near';
import type { Session } from './session';
import { judged, type ShownPoint } from './state';
import type { EmbeddingMapStrings } from './strings';

interface Told {
  /** A point was selected; −1: none any more. */
  choose(point: number): void;
  /** Points were gathered; undefined: let go. */
  enclose(points: readonly number[] | undefined): void;
  k(): number;
}

const FINGER = 24; // pixels around a tap
const POINTER = 12;
const CLOSER = 1.6;
const LISTED = 3_000; // names offered while a reader types

/** The canvas with its buttons and its search box. */
export class Stage {
  private readonly map: MapCanvas;
  private readonly canvas: HTMLCanvasElement;
  private points: readonly ShownPoint[] = [];
  private cursor: number | undefined;
  private outline: number[] | undefined;
  private isLassoing = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: EmbeddingMapStrings,
    private readonly told: Told,
  ) {
    this.canvas = root.querySelector('canvas')!;
    this.map = new MapCanvas(this.canvas);
    wireGestures(this.canvas, {
      hover: (x, y) => this.hover(this.map.hit(x, y, POINTER)),
      leave: () => this.hover(-1),
      press: (x, y, touch) => this.select(this.map.hit(x, y, touch ? FINGER : POINTER)),
      pan: (dx, dy) => this.map.pan(dx, dy),
      zoom: (factor, at) => this.zoom(factor, at),
      lassoing: () => this.isLassoing,
      draw: (x, y) => this.draw(x, y),
      drawn: () => this.gather(),
      towards: (key) => this.walk((from) => nextTowards(this.map.positions, from, key)),
      choose: () => this.cursor !== undefined && this.select(this.cursor),
      whole: () => this.map.whole(),
      escape: () => this.letGo(),
    });
    root.addEventListener('click', this.onClick);
    root.querySelector('form')!.addEventListener('submit', this.onFind);
    this.canvas.addEventListener('blur', () => this.mark({ cursor: undefined }));
    this.canvas.addEventListener('focus', () => this.mark({ cursor: this.cursor }));
  }

  stop(): void {
    this.map.stop();
  }

  begin(points: readonly ShownPoint[], label: string): void {
    this.points = points;
    this.cursor = undefined;
    this.lasso(false);
    this.canvas.setAttribute('aria-label', label);
    this.map.begin({
      labels: points.map(({ label: name }) => name),
      marks: new Uint8Array(points.length),
      tones: new Uint8Array(points.length),
    });
    this.offer();
  }

  /** Names for the search box. */
  private offer(): void {
    const names = [...new Set(this.points.slice(0, LISTED).map(({ label }) => label))];
    const options = names.map((value) =>
      Object.assign(document.createElement('option'), { value }),
    );
    this.root.querySelector('datalist')!.replaceChildren(...options);
  }

  wear({ marks, tones }: Grouping): void {
    const labels = this.points.map(({ label }) => label);
    const isNameless = labels.every((label) => /^\d*$/.test(label));
    this.map.wear({ labels, marks, tones, isNameless });
  }

  move(positions: Float32Array, milliseconds: number): void {
    this.map.move(positions, milliseconds);
  }

  /** Brings out what is selected, enclosed, or lands. */
  emphasise({ chosen, landing, inside }: Session): void {
    const near = chosen ? judged(chosen) : { kept: [], missed: [], wrong: [] };
    this.mark({
      ...near,
      selected: chosen?.point,
      inside: inside ?? [],
      outline: inside ? this.outline : undefined,
      landing: landing && {
        x: landing.position[0],
        y: landing.position[1],
        label: this.t.landing,
        towards: landing.nearest.map(({ point }) => point),
      },
    });
  }

  goTo(point: number): void {
    this.map.flyTo(point, this.told.k() + 2);
    this.select(point);
  }

  /** Without a pointer, towards the point the reader is at; it must not leave the sheet. */
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
    this.told.choose(point);
  }

  private hover(point: number): void {
    const hovered = point < 0 ? undefined : point;
    if (this.map.emphasis.hovered === hovered) return;
    this.canvas.classList.toggle('over', point >= 0);
    this.mark({ hovered });
  }

  private walk(next: (from: number) => number): void {
    const from = this.cursor ?? -1;
    const to = from < 0 ? this.map.middle() : next(from);
    if (to < 0) return;
    this.cursor = to;
    this.map.keepInView(to);
    this.mark({ cursor: to });
    this.here(to);
  }

  /** Says at which point the reader is. */
  private here(point: number): void {
    const place = this.root.querySelector<HTMLElement>('[data-here]')!;
    const shown = this.points[point];
    if (!shown) return void (place.textContent = '');
    const language = this.t.hereLanguage[shown.language as 'en'];
    const name = language ? `${shown.label} (${language})` : shown.label;
    place.textContent = fill(this.t.here, { name });
    this.root.querySelector<HTMLElement>('[data-find-problem]')!.hidden = true;
  }

  private letGo(): void {
    this.lasso(false);
    this.outline = undefined;
    this.told.enclose(undefined);
    this.select(-1);
  }

  private lasso(on: boolean): void {
    this.isLassoing = on;
    this.canvas.classList.toggle('lassoing', on);
    const button = this.root.querySelector<HTMLElement>('[data-lasso]')!;
    button.setAttribute('aria-pressed', String(on));
    if (on) this.root.querySelector<HTMLElement>('[data-here]')!.textContent = this.t.lassoOn;
  }

  private draw(x: number, y: number): void {
    this.outline = [...(this.map.emphasis.outline ?? []), ...this.map.mapAt(x, y)];
    this.mark({ outline: this.outline });
  }

  private gather(): void {
    const outline = this.outline ?? [];
    this.lasso(false);
    if (outline.length < 6) return this.mark({ outline: undefined });
    this.told.enclose(insideOf(this.map.positions, outline));
  }

  /** The lasso without a hand: the k points around the selected one, or around the middle of the view. */
  private gatherNearest(): void {
    const { positions } = this.map;
    const from = this.map.emphasis.selected ?? this.cursor ?? this.map.middle();
    if (from < 0) return;
    const distance = (point: number) =>
      Math.hypot(
        positions[point * 2]! - positions[from * 2]!,
        positions[point * 2 + 1]! - positions[from * 2 + 1]!,
      );
    const order = this.points.map((_, i) => i).sort((a, b) => distance(a) - distance(b));
    this.outline = undefined;
    this.told.enclose(order.slice(0, this.told.k() + 1));
  }

  private onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const { act } = button.dataset;
    if (act === 'in') this.zoom(CLOSER);
    if (act === 'out') this.zoom(1 / CLOSER);
    if (act === 'whole') this.map.whole();
    if (act === 'nearest') this.gatherNearest();
    if (button.matches('[data-lasso]')) {
      this.outline = undefined;
      this.mark({ outline: undefined });
      this.lasso(!this.isLassoing);
    }
  };

  private onFind = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    const box = this.root.querySelector<HTMLInputElement>('input[name=find]')!;
    const problem = this.root.querySelector<HTMLElement>('[data-find-problem]')!;
    const found = pointNamed(this.points, box.value);
    const name = box.value.trim();
    const said = name === '' ? this.t.empty : fill(this.t.notFound, { name });
    problem.hidden = found >= 0;
    problem.textContent = found >= 0 ? '' : said;
    if (found >= 0) this.goTo(found);
  };
}

/** The point of that name: exactly, else as it begins, else as a part of it; −1 if there is none. */
function pointNamed(points: readonly { label: string }[], name: string): number {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return -1;
  const labels = points.map(({ label }) => label.toLowerCase());
  const ways = [
    (label: string) => label === wanted,
    (label: string) => label.startsWith(wanted),
    (label: string) => label.includes(wanted),
  ];
  for (const way of ways) {
    const at = labels.findIndex(way);
    if (at >= 0) return at;
  }
  return -1;
}

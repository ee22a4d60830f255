import { STAR, type Brush } from './brush';
import type { PointStyle } from './point-style';
import type { Emphasis, Landing } from './emphasis';
import { placedLabels, shortLabel, spread, type Candidate, type Label, type Taken } from './labels';
import type { Lens } from './lens';

const LASTS = 300; // ms until labels may be chosen again
/** Labels written at a time, in addition to those of emphasised points. */
const MOST = 40;
const FEW = 10;
const BESIDES = 20;
const LONG = 22; // labels with a longer mean count as lines of text
const OVERVIEW = 400; // points considered for a label
const MOST_WIDTHS = 5_000;
/** Points within this many pixels of the pointer are named, up to a maximum. */
const REACH = 120;
const IN_REACH = 24;

/** Chooses the names to write on the map, and writes them. */
export class MapLabels {
  private widths = new Map<string, number>();
  private overview: number[] = [];
  private chosen = -Infinity;
  private taken: readonly Taken[] = [];

  constructor(
    private readonly brush: Brush,
    private readonly lens: Lens,
  ) {}

  /** Chooses labels again after the names have changed. */
  forget(): void {
    this.chosen = -Infinity;
  }

  /** Writes the names of emphasised points, then as many others as there is room for. */
  draw(dress: PointStyle, emphasis: Emphasis, now: number, taken: readonly Taken[] = []): void {
    this.taken = taken;
    const { labels: names, isNameless, lettered } = dress;
    if (lettered) return this.drawNear(dress, lettered, emphasis);
    const { selected, cursor, hovered, near, missed, wrong, landing } = emphasis;
    if (now - this.chosen > LASTS) {
      this.chosen = now;
      const few = isNameless ? 0 : this.fewer(names);
      const order = [...spread(names.length)].slice(0, this.lens.isMoved ? names.length : OVERVIEW);
      this.overview = this.roomFor(names, order, few).map(({ point }) => point);
    }
    const first = [selected, cursor, hovered].filter((point) => point !== undefined);
    const second = [...near, ...missed, ...wrong];
    const named = [...new Set([...first, ...second, ...this.overview])];
    for (const label of this.roomFor(names, named, MOST + BESIDES, landing)) {
      const out = label.point < 0 || first.includes(label.point);
      this.write(label, out ? 600 : 400, out || second.includes(label.point) ? 'ink' : 'soft');
    }
  }

  /** Writes the names of emphasised points, then of those near the pointer, nearest first. */
  private drawNear({ labels: names }: PointStyle, lettered: number, emphasis: Emphasis): void {
    const { selected, cursor, hovered, near, missed, landing } = emphasis;
    const first = [selected, hovered, cursor].filter((point) => point !== undefined);
    const second = [...near, ...missed];
    const out = new Set([...first, ...second]);
    const others = this.inReach(names.length, emphasis.pointer);
    const named = [...new Set([...out, ...others])].filter((point) => point >= lettered);
    const most = out.size + IN_REACH;
    for (const label of this.roomFor(names, named, most, landing)) {
      const stands = label.point < 0 || out.has(label.point);
      this.write(label, stands ? 600 : 400, stands ? 'ink' : 'soft');
    }
  }

  private inReach(count: number, pointer: Emphasis['pointer']): number[] {
    if (!pointer) return [];
    const { lens } = this;
    const away = (point: number) =>
      Math.hypot(lens.x(point) - pointer[0], lens.y(point) - pointer[1]);
    return Array.from({ length: count }, (_, point) => ({ point, away: away(point) }))
      .filter((one) => one.away < REACH)
      .sort((a, b) => a.away - b.away)
      .map(({ point }) => point);
  }

  private write({ point, text, x, y, left }: Label, weight: number, ink: string): void {
    const aside = point < 0 && left > x ? STAR : 0;
    this.brush.write(text, left + aside, y, weight, ink);
  }

  /** Fewer labels for long names, which would cover the map. */
  private fewer(names: readonly string[]): number {
    const length = names.reduce((sum, name) => sum + name.length, 0) / (names.length || 1);
    return length > LONG ? FEW : MOST;
  }

  private roomFor(
    names: readonly string[],
    points: Iterable<number>,
    most: number,
    landing?: Landing,
  ): Label[] {
    const { width, height } = this.lens.size;
    const candidates = this.candidates(names, points, landing);
    return placedLabels(candidates, width, height, most, this.taken);
  }

  /** Labels in order of priority; the name of the landing comes first, as point −1. */
  private *candidates(
    names: readonly string[],
    points: Iterable<number>,
    landing?: Landing,
  ): Iterable<Candidate> {
    const { lens } = this;
    if (landing) {
      const [x, y] = lens.seen(landing);
      const { label: text } = landing;
      yield { point: -1, text, x, y, width: this.widthOf(text) + STAR };
    }
    for (const point of points) {
      if (!lens.isWithin(point)) continue;
      const text = shortLabel(names[point] ?? '');
      const [x, y] = [lens.x(point), lens.y(point)];
      if (text !== '') yield { point, text, x, y, width: this.widthOf(text) };
    }
  }

  private widthOf(text: string): number {
    const known = this.widths.get(text);
    if (known !== undefined) return known;
    const width = this.brush.widthOf(text);
    if (this.widths.size > MOST_WIDTHS) this.widths.clear();
    this.widths.set(text, width);
    return width;
  }
}

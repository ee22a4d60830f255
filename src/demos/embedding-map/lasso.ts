import type { MapCanvas } from './canvas';
import { insideOf } from './near';
import type { EmbeddingMapStrings } from './words/en';

/** Coordinates of three corners; fewer enclose nothing. */
const FEWEST = 6;

/** The lasso of a map: an outline drawn around points, or, without a pointer, the nearest points. */
export class Lasso {
  /** Corners on the map, x and y by turns; undefined if none are drawn. */
  outline: number[] | undefined;
  /** True while the pointer draws instead of moving the map. */
  isOn = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
    private readonly map: MapCanvas,
    private readonly t: EmbeddingMapStrings,
  ) {}

  turn(on: boolean): void {
    this.isOn = on;
    this.canvas.classList.toggle('lassoing', on);
    const button = this.root.querySelector<HTMLElement>('[data-lasso]')!;
    button.setAttribute('aria-pressed', String(on));
    if (on) this.root.querySelector<HTMLElement>('[data-here]')!.textContent = this.t.lassoOn;
  }

  /** Turns the lasso on without an outline, or off. */
  toggle(): void {
    this.outline = undefined;
    this.show();
    this.turn(!this.isOn);
  }

  draw(x: number, y: number): void {
    this.outline = [...(this.map.emphasis.outline ?? []), ...this.map.mapAt(x, y)];
    this.show();
  }

  /** Ends the outline. @returns the points inside; undefined if it has too few corners */
  gather(): readonly number[] | undefined {
    const outline = this.outline ?? [];
    this.turn(false);
    if (outline.length >= FEWEST) return insideOf(this.map.positions, outline);
    this.map.show({ ...this.map.emphasis, outline: undefined });
    return undefined;
  }

  /** The lasso for keyboard users: the `most` points around one, itself included. */
  gatherNearest(from: number, most: number): readonly number[] {
    const { positions } = this.map;
    const distance = (point: number) =>
      Math.hypot(
        positions[point * 2]! - positions[from * 2]!,
        positions[point * 2 + 1]! - positions[from * 2 + 1]!,
      );
    const points = Array.from({ length: positions.length / 2 }, (_, i) => i);
    this.outline = undefined;
    return points.sort((a, b) => distance(a) - distance(b)).slice(0, most);
  }

  private show(): void {
    this.map.show({ ...this.map.emphasis, outline: this.outline });
  }
}

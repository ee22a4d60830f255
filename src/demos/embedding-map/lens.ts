import { fitted, mapAt, panned, screenX, screenY, zoomed } from './camera';
import type { Camera, Size } from './camera';
import type { Motion } from './motion';

const EDGE = 20; // pixels from the edge within which a point is hard to see
const NEAREST = 30; // maximum zoom on a point, relative to the whole map

/** The part of the map in view: all of it until the reader moves the camera. */
export class Lens {
  size: Size = { width: 1, height: 1 };
  camera: Camera = { x: 0, y: 0, scale: 1 };
  /** The reader has moved the camera. */
  isMoved = false;

  constructor(private readonly motion: Motion) {}

  zoom(factor: number, at?: readonly [number, number]): void {
    const { camera, size, motion } = this;
    const place = at ?? [size.width / 2, size.height / 2];
    this.turn(zoomed(camera, size, place, factor, fitted(motion.shown, size)));
  }

  pan(dx: number, dy: number): void {
    this.turn(panned(this.camera, dx, dy));
  }

  /** Moves to another camera. */
  turn(camera: Camera): void {
    this.isMoved = true;
    this.camera = camera;
  }

  /** A camera centred on a point, just wide enough for its `count` nearest points. */
  around(point: number, count: number): Camera {
    const { size } = this;
    const { to } = this.motion;
    const whole = fitted(to, size);
    const [x, y] = [to[point * 2]!, to[point * 2 + 1]!];
    const reach = Math.max(reachOf(to, x, y, count), 1e-9);
    const wanted = Math.min(size.width, size.height) / 2.6 / reach;
    return { x, y, scale: Math.min(Math.max(wanted, whole.scale), whole.scale * NEAREST) };
  }

  /** A camera centred on a point; undefined if the point is clearly visible already. */
  over(point: number): Camera | undefined {
    if (this.isWithin(point, EDGE)) return undefined;
    const { to } = this.motion;
    return { ...this.camera, x: to[point * 2]!, y: to[point * 2 + 1]! };
  }

  /** Shows all of the map, as it is now, until the reader moves the camera. */
  step(): void {
    if (!this.isMoved) this.camera = fitted(this.motion.shown, this.size);
  }

  /** Screen position of a point, in pixels. */
  x(point: number): number {
    return screenX(this.camera, this.size, this.motion.shown[point * 2]!);
  }

  y(point: number): number {
    return screenY(this.camera, this.size, this.motion.shown[point * 2 + 1]!);
  }

  /** Screen position of a place of the map, in pixels. */
  seen({ x, y }: { x: number; y: number }): [number, number] {
    return [screenX(this.camera, this.size, x), screenY(this.camera, this.size, y)];
  }

  /** Map coordinates of a place on the screen. */
  mapAt(x: number, y: number): [number, number] {
    return mapAt(this.camera, this.size, x, y);
  }

  /** True if a point is in view, this many pixels from the edge. */
  isWithin(point: number, edge = 0): boolean {
    const [x, y] = [this.x(point), this.y(point)];
    const { width, height } = this.size;
    return x >= edge && y >= edge && x <= width - edge && y <= height - edge;
  }
}

/** The distance from a place to its nth nearest point. @param around n, from 0 */
function reachOf(positions: Float32Array, x: number, y: number, around: number): number {
  const distances = Float64Array.from({ length: positions.length / 2 }, (_, i) =>
    Math.hypot(positions[i * 2]! - x, positions[i * 2 + 1]! - y),
  ).sort();
  return distances[Math.min(around, distances.length - 1)] ?? 1;
}

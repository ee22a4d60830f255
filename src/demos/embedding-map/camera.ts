/** The view of a map: its centre, in map units, and the pixels per map unit. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** The size of a drawing in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The maximum zoom, relative to the view of the whole map. */
const CLOSEST = 60;
const FURTHEST = 0.5;
const MARGIN = 28;

/** The camera that shows all points. @param positions [count × 2] */
export function fitted(positions: Float32Array, { width, height }: Size): Camera {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 2) {
    left = Math.min(left, positions[i]!);
    right = Math.max(right, positions[i]!);
    top = Math.min(top, positions[i + 1]!);
    bottom = Math.max(bottom, positions[i + 1]!);
  }
  if (left > right) return { x: 0, y: 0, scale: 1 };
  const wide = Math.max(width - 2 * MARGIN, 1) / Math.max(right - left, 1e-9);
  const high = Math.max(height - 2 * MARGIN, 1) / Math.max(bottom - top, 1e-9);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(wide, high, 1e6) };
}

/** The factor for a map's x coordinates that makes it fill a drawing. @param positions [count × 2] */
export function widened(positions: Float32Array, { width, height }: Size): number {
  const range = (axis: number) => {
    const values = positions.filter((_, i) => i % 2 === axis);
    return Math.max(...values) - Math.min(...values);
  };
  const [wide, high] = [range(0), range(1)];
  if (!(wide > 0 && high > 0)) return 1;
  return ((width - 2 * MARGIN) / wide) * (high / (height - 2 * MARGIN));
}

export const screenX = ({ x, scale }: Camera, { width }: Size, at: number): number =>
  (at - x) * scale + width / 2;

export const screenY = ({ y, scale }: Camera, { height }: Size, at: number): number =>
  (at - y) * scale + height / 2;

/** The map coordinates of a place on the screen. */
export function mapAt(camera: Camera, size: Size, x: number, y: number): [x: number, y: number] {
  return [
    (x - size.width / 2) / camera.scale + camera.x,
    (y - size.height / 2) / camera.scale + camera.y,
  ];
}

/** Zooms around the pointer, whose place on the map stays put. @param whole the camera that shows all */
export function zoomed(
  camera: Camera,
  size: Size,
  [x, y]: readonly [number, number],
  factor: number,
  whole: Camera,
): Camera {
  const wanted = camera.scale * factor;
  const scale = Math.min(Math.max(wanted, whole.scale * FURTHEST), whole.scale * CLOSEST);
  const [mapX, mapY] = mapAt(camera, size, x, y);
  return {
    x: mapX - (x - size.width / 2) / scale,
    y: mapY - (y - size.height / 2) / scale,
    scale,
  };
}

/** Moves the map by pixels, as when dragged. */
export const panned = ({ x, y, scale }: Camera, dx: number, dy: number): Camera => ({
  x: x - dx / scale,
  y: y - dy / scale,
  scale,
});

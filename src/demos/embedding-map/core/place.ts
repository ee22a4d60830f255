/** A place in the plane; y points down, as on a screen. */
export type Place = readonly [x: number, y: number];

export interface Size {
  width: number;
  height: number;
}

/** Stretches places to fill a field, up to a margin on each side. */
export function stretched(places: readonly Place[], field: Size, margin: Size): Place[] {
  const along = (axis: 0 | 1, length: number, aside: number) => {
    const values = places.map((place) => place[axis]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) =>
      aside + ((value - least) / (most - least || 1)) * (length - 2 * aside);
  };
  const x = along(0, field.width, margin.width);
  const y = along(1, field.height, margin.height);
  return places.map(([px, py]) => [x(px), y(py)]);
}

const ROUNDS = 300;

/** Pushes labels apart until none overlaps, while pulling each back to its anchor and keeping all in the field. */
export function parted(
  labels: readonly (Size & { at: Place })[],
  field: Size,
  { pull, gap = 0 }: { pull: number; gap?: number },
): Place[] {
  const at = labels.map(({ at: [x, y] }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++)
    labels.forEach(({ width, height, at: [ax, ay] }, one) => {
      const place = at[one]!;
      labels.forEach((other, two) => one !== two && push(place, at[two]!, (width + other.width) / 2 + gap, (height + other.height) / 2 + gap)); // prettier-ignore
      place.x += (ax - place.x) * pull;
      place.y += (ay - place.y) * pull;
      place.x = within(place.x, width / 2 + 4, field.width);
      place.y = within(place.y, height / 2, field.height);
    });
  return at.map(({ x, y }) => [x, y]);
}

interface Moving {
  x: number;
  y: number;
}

/** Moves half the way out of another label, vertically if possible. */
function push(place: Moving, other: Moving, wide: number, high: number): void {
  const overX = wide - Math.abs(place.x - other.x);
  const overY = high - Math.abs(place.y - other.y);
  if (overX <= 0 || overY <= 0) return;
  if (overY < overX * 1.4) place.y += (place.y >= other.y ? 1 : -1) * overY * 0.5;
  else place.x += (place.x >= other.x ? 1 : -1) * overX * 0.5;
}

const within = (value: number, edge: number, length: number) =>
  Math.max(edge, Math.min(length - edge, value));

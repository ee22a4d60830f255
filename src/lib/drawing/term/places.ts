import type { FigureElement } from '../../figure';
import type { Point } from '../geometry';
import { between } from '../scale';
import { widthIn } from '../label-place';
import { centred, dot, path, segment } from '../thumb';

/** Points of a map, with lines from one of them to some others and numbers at two of the lines. */
export interface Places {
  part: 'places';
  /** All visible points; those without a name are small dots. */
  field: readonly Point[];
  centre: { at: Point; name: string };
  near: readonly {
    at: Point;
    name?: string | undefined;
    shown?: string | undefined;
    strong?: boolean | undefined;
  }[];
}

/** The frame with names, which need room at the sides. */
const NAMED = { left: 56, right: 214, top: 40, bottom: 152 };
const BARE = { left: 20, right: 300, top: 30, bottom: 178 };

export function places({ field, centre, near }: Places): FigureElement[] {
  const seen = field.length > 0 ? field : [centre.at, ...near.map(({ at }) => at)];
  const xs = seen.map(([x]) => x);
  const ys = seen.map(([, y]) => y);
  const room = field.length > 0 ? BARE : NAMED;
  const x = between([Math.min(...xs), Math.max(...xs)], [room.left, room.right]);
  const y = between([Math.min(...ys), Math.max(...ys)], [room.top, room.bottom]);
  const placed = (at: Point): Point => [x(at[0]), y(at[1])];
  const middle = placed(centre.at);
  const marks = near.map((one) => ({ ...one, place: placed(one.at) }));
  const isField = field.length > 0;
  const taken = [middle, ...marks.flatMap(({ place }) => [place, ...along(middle, place)])];
  const numbers = marks.flatMap(({ place, shown }) =>
    shown ? [numberAt(middle, place, shown)] : [],
  );
  const labels = [
    { at: middle, name: centre.name, kind: 'd' },
    ...marks.flatMap(({ place, name }) => (name ? [{ at: place, name, kind: undefined }] : [])),
  ];
  return [
    path('dots', field.map((at) => `M${placed(at).map(Math.round).join(' ')}h0`).join('')),
    ...marks.map(({ place, shown, strong }) =>
      segment(strong ? 'line' : shown || isField ? 'thin' : 'lane', middle, place),
    ),
    ...marks.map(({ place }) => dot(place, 5)),
    dot(middle, 7, 'lit edge'),
    ...numbers.map(({ at, shown }) => centred(at, shown, 'd')),
    ...labelled(labels, [...taken, ...numbers.map(({ at }) => at)]),
  ];
}

/** Points along a line without its ends; no label should cover them. */
const along = ([x1, y1]: Point, [x2, y2]: Point): Point[] =>
  [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((part) => [
    x1 + part * (x2 - x1),
    y1 + part * (y2 - y1),
  ]);

/** The number of a line, two thirds along, on the side that is further right. */
function numberAt([x1, y1]: Point, [x2, y2]: Point, shown: string): { at: Point; shown: string } {
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  const across = (y2 - y1) / long;
  const down = -(x2 - x1) / long;
  const side = across >= 0 ? 1 : -1;
  return {
    at: [x1 + 0.66 * (x2 - x1) + side * across * 22, y1 + 0.66 * (y2 - y1) + side * down * 16 + 5],
    shown,
  };
}

interface Label {
  at: Point;
  name: string;
  kind: string | undefined;
}

/** Each label above, below, left or right of its point, wherever there is most room. */
function labelled(labels: readonly Label[], taken: Point[]): FigureElement[] {
  return labels.map(({ at: [x, y], name, kind }) => {
    const half = widthIn(name, kind ? 16 : 14) / 2;
    const inside = Math.min(314 - half, Math.max(6 + half, x));
    const spots: Point[] = [
      [inside, y - 13],
      [inside, y + 23],
      [x + 13 + half, y + 5],
      [x - 13 - half, y + 5],
    ];
    const fitting = spots.filter(([at]) => at - half > 3 && at + half < 317);
    const room = (spot: Point) => Math.min(...taken.map((one) => apart(one, spot, half)));
    const best = fitting.sort((one, other) => room(other) - room(one))[0]!;
    taken.push(best, [best[0] - half, best[1]], [best[0] + half, best[1]]);
    return centred(best, name, kind);
  });
}

/** Distance from a point to a label that is `half` wide to either side and has its baseline at `foot`. */
const apart = ([x, y]: Point, [left, foot]: Point, half: number): number =>
  Math.hypot(Math.max(0, Math.abs(x - left) - half), y - (foot - 5));

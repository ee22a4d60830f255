import type { FigureElement } from '../figure';
import type { Road } from '../road';
import { contour, heightAt, type Hill } from '../terrain';

/** A sketch of the roads, drawn, not measured: the higher a road climbs, the more weights are new at its end. */
export const GROUND = { width: 420, height: 400 };

const HILLS: readonly Hill[] = [
  { x: 92, y: 84, height: 100, reach: [104, 96] },
  { x: 324, y: 318, height: 46, reach: [74, 60] },
  { x: 420, y: 130, height: 9, reach: [130, 70] },
  { x: 190, y: 430, height: 8, reach: [130, 60] },
];
const LEVELS = Array.from({ length: 18 }, (_, index) => 5 + index * 5.5);
const CELL = 10;
/** Every fifth line is heavier. */
const INDEX = 5;

/** The contour lines as path data, the lowest first. */
const CONTOURS: readonly { readonly d: string; readonly index: boolean }[] = LEVELS.map(
  (level, at) => ({
    d: contour((x, y) => heightAt(HILLS, x, y), level, { ...GROUND, cell: CELL }),
    index: at % INDEX === 0,
  }),
);

const { width, height } = GROUND;
const GRID = [
  ...[70, 140, 210, 280, 350].map((x) => `M${x} 0V${height}`),
  ...[80, 160, 240, 320].map((y) => `M0 ${y}H${width}`),
];

/** The grid and the contours under the roads. */
export const ground = (): FigureElement[] => [
  ...GRID.map((d) => <path class="grid pen-hair fill-none" d={d} />),
  ...CONTOURS.map(({ d, index }) => (
    <path class={index ? 'iso fill-none index' : 'iso fill-none'} d={d} />
  )),
];

export const START = [214, 236] as const;

/** Each road from the general model to its end, as path data. */
export const ROAD_PATHS: Readonly<Record<Road, string>> = {
  scratch: 'M214 236C186 232 164 226 154 206S176 176 156 158 108 166 104 142 130 118 96 92',
  rag: 'M214 236C240 216 246 166 306 150',
  finetune: 'M214 236C236 262 252 262 262 284S292 318 324 318',
  prompt: 'M214 236C196 262 150 268 118 300',
};

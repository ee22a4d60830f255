import { held, type Thumb } from '~/demos/kit/index-picture';
import { box, demoThumb, roadMark, segment } from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';
import { roadsThat, type Change, type Layer } from './core/change';
import { ROADS } from '~/lib/road';

const START = 14;
/** The position of each layer; weights begin behind the border. */
const STOPS: Record<Layer, number> = { none: 22, prompt: 62, store: 112, adapter: 186, all: 240 };
const BORDER = 148;
const laneOf = (i: number): number => 26 + i * 33;

/** The distance each road covers to meet a request, with the road to take first highlighted. */
export function changeMapThumb(request: Change): FigureElement {
  const first = roadsThat(request, 'first');
  return demoThumb(
    segment('border', [BORDER, 6], [BORDER, 144]),
    ...ROADS.flatMap((road, i) => {
      const [x, y] = [STOPS[request.layers[road]], laneOf(i)];
      return [
        first.includes(road) && box('lit', [START - 6, y - 13], [x - START + 28, 26]),
        segment('road', [START, y], [x - 8, y], road),
        roadMark(road, [x, y]),
      ];
    }),
  );
}

export const thumb: Thumb = async (_, { changes }) =>
  changeMapThumb(
    held(
      (await changes()).find(({ id }) => id === 'new-price-list'),
      'change-map',
    ),
  );

import { colourOf, pngOf, type Exported } from '~/demos/kit/export';
import { h, toHtml, type FigureElement } from '~/lib/figure';
import { byRoad, type Road } from '~/lib/road';
import type { Ranked } from './core/ranking';
import { standalone } from '../parts/standalone';
import { criterionSegments, groupSegments, type Segment } from './segments';
import { rankingSaid } from './sentences';
import { nameOf, twoPlaces, type MatrixState } from './state';

/** The current colours of the page: of the paper, the text on it and the four roads. */
type Colours = Record<'paper' | 'ink' | Road, string>;

const PICTURE = { width: 900, height: 300 };
const LEFT = 190;
const LENGTH = 620; // vertical position of the highest score
const TOP = 64;
const ROW = 52;

/** The ranking as a PNG in the current colours of an element. */
export async function pictureFile(state: MatrixState, root: Element): Promise<Exported> {
  const colour = colourOf(root);
  const colours: Colours = { paper: colour('paper'), ink: colour('ink'), ...byRoad(colour) };
  const body = await pngOf(toHtml(picture(state, colours)), PICTURE.width, PICTURE.height);
  return { file: 'matrix.png', type: 'image/png', body };
}

/** The ranking as one standalone SVG with inlined colours, which needs no style sheet. */
export function picture(state: MatrixState, colours: Colours): FigureElement {
  const { ranking } = state.standing;
  const title = state.strings.picture.replace('{n}', String(state.criteria.length));
  return standalone(
    PICTURE,
    colours,
    title,
    ...(ranking ?? []).map((ranked, index) => row(ranked, index, state, colours)),
    h('text', { x: 24, y: PICTURE.height - 18 }, rankingSaid(state)),
  );
}

function row(ranked: Ranked, index: number, state: MatrixState, colours: Colours): FigureElement {
  const highest = state.standing.ranking?.[0]?.score ?? 1;
  const scale = LENGTH / highest;
  const y = TOP + index * ROW;
  const rect = (top: number, height: number) => (segment: Segment) =>
    h('rect', {
      x: LEFT + segment.from * scale,
      y: top,
      width: Math.max(segment.value * scale - 1.5, 0.5),
      height,
      fill: colours[ranked.road],
    });
  return h(
    'g',
    {},
    h(
      'text',
      { x: 24, y: y + 21, 'font-weight': 600 },
      `${ranked.place}  ${state.roads[ranked.road]}`,
    ),
    ...groupSegments(ranked).map(rect(y, 30)),
    ...criterionSegments(ranked).map(rect(y + 32, 5)),
    ...groupSegments(ranked).map((segment) => segmentLabel(segment, scale, y, state, colours)),
    h(
      'text',
      { x: LEFT + ranked.score * scale + 12, y: y + 21, 'font-weight': 600 },
      twoPlaces(ranked.score),
    ),
  );
}

function segmentLabel(
  { id, from, value }: Segment,
  scale: number,
  y: number,
  { groups }: MatrixState,
  { paper }: Colours,
): FigureElement | false {
  const width = value * scale;
  if (width < 36) return false;
  const text = width > 105 ? `${nameOf(groups, id)} ${twoPlaces(value)}` : twoPlaces(value);
  const x = LEFT + (from + value / 2) * scale;
  return h('text', { x, y: y + 20, 'text-anchor': 'middle', 'font-size': 12, fill: paper }, text);
}

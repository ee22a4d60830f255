import { fill } from '~/i18n/format';
import { toHtml, type FigureElement } from '~/lib/figure';
import { pngOf } from '~/browser/picture/svg-of';
import { csvFile, type Exported } from '~/demos/kit/export';
import { shortLabel } from './labels';
import { MARKS, pathOf, TONES } from './marks';
import { mapText } from './sentences';
import type { Session } from './session';
import type { MapState, ShownMap } from './state';
import { layOut } from './static-map';
import type { Placed } from './static-marks';

interface Drawn {
  map: ShownMap;
  state: MapState;
  colour: (name: string) => string;
}

const WIDTH = 960;
const HEIGHT = 800;
const MAP = { left: 24, top: 60, width: 912, height: 684 };

/** The map as one standalone SVG with inlined colours, which needs no style sheet. */
export function picture({ map, state, colour }: Drawn): FigureElement {
  const { places, labels } = layOut(map);
  const { grouping } = map.drawn!;
  const [ink, paper, soft] = [colour('ink'), colour('plate'), colour('soft')];
  const at = ({ x, y }: Placed) => [MAP.left + x * MAP.width, MAP.top + y * MAP.height] as const;
  const r = places.length > 1_000 ? 2.2 : places.length > 300 ? 3.2 : 4.5;
  const marks = places.map((place, point) => {
    const mark = grouping.marks[point]!;
    const { filled } = MARKS[mark]!;
    return (
      <path
        d={pathOf(mark, ...at(place), r)}
        fill={filled ? ink : paper}
        stroke={filled ? paper : ink}
        stroke-width={filled ? 0.75 : 1.25}
        opacity={0.22 + (0.78 * grouping.tones[point]!) / (TONES - 1)}
      />
    );
  });
  const names = labels.map(({ point, before, text }) => {
    const [x, y] = at(places[point]!);
    const anchor = before ? 'end' : 'start';
    return (
      <text x={x + (before ? -8 : 8)} y={y + 4} text-anchor={anchor}>
        {text}
      </text>
    );
  });
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...{ width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` }}
      {...{ 'font-family': 'system-ui, sans-serif', 'font-size': 14, fill: ink }}
    >
      <rect width={WIDTH} height={HEIGHT} fill={paper} />
      <text x={24} y={38} font-size={20} font-weight={600}>
        {titleOf(map, state)}
      </text>
      {marks}
      {key(map)}
      {names}
      <text x={24} y={HEIGHT - 16} font-size={12} fill={soft}>
        {summaryOf(map, state)}
      </text>
    </svg>
  );

  function key({ drawn, landing }: ShownMap): FigureElement[] {
    if (landing && drawn!.grouping.groups.length === 0)
      return [
        <text x={24} y={HEIGHT - 36}>
          {scoreKeyOf(state, landing.text)}
        </text>,
      ];
    let x = 24;
    return drawn!.grouping.groups.flatMap(({ name, mark }) => {
      const text = shortLabel(name, 20);
      const item = [
        <path
          d={pathOf(mark, x + 6, HEIGHT - 40, 4.5)}
          fill={MARKS[mark]!.filled ? ink : paper}
          stroke={ink}
        />,
        <text x={x + 16} y={HEIGHT - 36}>
          {text}
        </text>,
      ];
      x += 32 + [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 13 : 7.5), 0);
      return x > WIDTH ? [] : item;
    });
  }
}

/** The key of the shades: the score of a question, from low to high. */
function scoreKeyOf({ t }: MapState, text: string): string {
  return `${fill(t.landed, { text: shortLabel(text, 60) })}: ${t.scoreLow} → ${t.scoreHigh}`;
}

const titleOf = ({ settings }: ShownMap, { t }: MapState) =>
  `${t.sources[settings.source as 'terms'] ?? settings.source}: ${t.projections[settings.projection]}, ${t.seed} ${settings.seed}`;

const summaryOf = (map: ShownMap, { t, locale }: MapState) => mapText(map, t, locale);

export const svg = (drawn: Drawn): Exported => ({
  file: 'crossroads-embedding-map.svg',
  type: 'image/svg+xml',
  body: toHtml(picture(drawn)),
});

export async function png(drawn: Drawn): Promise<Exported> {
  const body = await pngOf({ svg: toHtml(picture(drawn)), width: WIDTH, height: HEIGHT });
  return { file: 'crossroads-embedding-map.png', type: 'image/png', body };
}

/** One row per point: its name, its place, its group, and its rank among the neighbours of the selected point. */
export function csvRows({ points, positions, scores, chosen }: Session) {
  const head = ['point', 'label', 'language', 'part', 'x', 'y'];
  const more = [...(scores ? ['score'] : []), ...(chosen ? ['similarity to the selected'] : [])];
  const similar = new Map(chosen?.inSpace.map(({ point, similarity }) => [point, similarity]));
  const rows = points.map(({ label, language, part }, i) => [
    i,
    label,
    language,
    part,
    positions[i * 2] ?? '',
    positions[i * 2 + 1] ?? '',
    ...(scores ? [scores[i]!] : []),
    ...(chosen ? [similar.get(i) ?? ''] : []),
  ]);
  return [[...head, ...more], ...rows];
}

export const csv = (session: Session): Exported =>
  csvFile('crossroads-embedding-map', csvRows(session));

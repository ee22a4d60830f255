import { pngOf } from '~/browser/picture/svg-of';
import { colourOf, csvFile, type Exported } from '~/demos/kit/export';
import { toHtml } from '~/lib/figure';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';
import type { Look } from './core/look';
import type { Picture, Scene } from './core/picture';
import { drawnMap } from './drawn';

interface Saved {
  scene: Scene;
  picture: Picture;
  ring: Look | undefined;
  root: HTMLElement;
  t: EmbeddingMapStrings;
}

const NAME = 'crossroads-embedding-map';

/** The picture as it stands, and the points as a table. */
export const filesOf = (now: () => Saved) => ({
  png: async (): Promise<Exported> => {
    const { picture } = now();
    const body = await pngOf({ svg: svgOf(now()), ...picture.size });
    return { file: `${NAME}.png`, type: 'image/png', body };
  },
  svg: (): Exported => ({ file: `${NAME}.svg`, type: 'image/svg+xml', body: svgOf(now()) }),
  csv: (): Exported => csvFile(NAME, rowsOf(now())),
});

const svgOf = ({ scene, picture, root, t }: Saved): string =>
  toHtml(drawnMap(scene, picture, { ink: colourOf(root), label: t.title, alone: true }));

/** A row a point: its name, its place, its lesson, and its cosine with the middle of the ring. */
const rowsOf = ({ scene: { points, places }, ring, t }: Saved): (string | number)[][] => [
  [...t.columns],
  ...points.map(({ name, lesson }, at) => [
    ...[name, rounded(places[2 * at]!), rounded(places[2 * at + 1]!), lesson],
    ring ? rounded(ring.cosines[at]!) : '',
  ]),
];

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

import type { PageProps } from '~/demos/kit/page';
import type { Quality } from '~/lib/projection/quality';
import type { Addresses } from '~/workers';
import type { Look } from './core/look';
import type { Scene } from './core/picture';
import type { Question } from './core/question';
import type { EmbeddingMapFields } from './core/settings';

export type Described = ReturnType<typeof describedOf>;

const LISTED = 7;

export const describedOf = (scene: Scene, { point, near, hidden }: Look) => ({
  point: scene.points[point]!,
  near: near.slice(0, LISTED).map((one) => {
    const { id, name } = scene.points[one.point]!;
    return { ...one, id, name, hidden: hidden.includes(one.point) };
  }),
});

export interface EmbeddingMapPage extends PageProps<EmbeddingMapFields> {
  urls: Addresses;
  glossary: string;
  /** The map that the build draws: its points, how much it lies, and how many numbers a vector has. */
  recorded: { count: number; quality: Quality; width: number };
  /** The address of its places. */
  known: string;
  described: Described;
  /** On its own page: what the map asks before it is pressed. */
  question?: Question | undefined;
  /** Bytes of the encoder, and of the vectors of the course's passages; 0 where this copy has none. */
  bytes: { encoder: number; passages: number };
  built?: { scene: Scene } | undefined;
}

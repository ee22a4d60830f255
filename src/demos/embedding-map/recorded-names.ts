import type { Names } from './core/twelve-record';
import type { EmbeddingMapSettings } from './core/settings';
import type { Session } from './session';

/** The recorded map in the form of a map computed in the page. */
export function recordedNames({ twelve, points, map }: Names, form: EmbeddingMapSettings): Session {
  return {
    id: 'main',
    form,
    open: false,
    points: points.map(([label, language, part]) => ({ label, language, part, text: label })),
    width: map.width,
    positions: Float32Array.from(map.positions.split(' ').map(Number)),
    done: 1,
    of: 1,
    quality: map.quality,
    near: twelve.near.map((near) => near.map(([point, similarity]) => ({ point, similarity }))),
  };
}

/** The number of names in addition to the twelve words. */
export const namesIn = ({ twelve, points }: Pick<Names, 'twelve' | 'points'>): number =>
  points.length - twelve.words.length;

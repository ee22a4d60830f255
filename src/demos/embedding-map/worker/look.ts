import {
  cosines,
  meanPlace,
  type Near,
  nearest,
  nearestOnMap,
  nearestTo,
  type NearOnMap,
} from '~/lib/projection/nearest';
import { maps } from './maps';

/** The neighbours of a point in the vectors, which are exact, and on the map. */
export interface Neighbourhoods {
  inSpace: Near[];
  onMap: NearOnMap[];
}

export async function neighbours(asked: {
  id: string;
  point: number;
  k: number;
}): Promise<Neighbourhoods> {
  const { scene, layout } = maps.of(asked.id);
  const { point, k } = asked;
  const { positions } = layout.snapshot();
  return { inSpace: nearest(scene.vectors, point, k), onMap: nearestOnMap(positions, point, k) };
}

/** The landing of a text among the points. */
export interface TextLanding {
  /** Its cosine with every point, [count]; all 0 if the vectors know none of its words. */
  scores: Float32Array;
  nearest: Near[];
  /** Mean place of the nearest points, weighted by their cosines; the text is not projected. */
  position: [x: number, y: number];
}

/** @param asked `vector` is the text's own if an encoder in the page has computed it */
export async function query(asked: {
  id: string;
  text: string;
  vector?: Float32Array;
  k: number;
}): Promise<TextLanding> {
  const { scene, layout } = maps.of(asked.id);
  const vector = asked.vector ?? scene.embed(asked.text);
  const near = nearestTo(scene.vectors, vector, asked.k);
  const scores = cosines(scene.vectors, vector);
  return { scores, nearest: near, position: meanPlace(layout.snapshot().positions, near) };
}

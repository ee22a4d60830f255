import { rowOf, unitRows, type Vectors } from '~/lib/embedding/vectors';
import { clustersOf } from '../core/cluster';
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

/** The points nearest to Σ plus − Σ minus of unit vectors, possibly including those given. */
export async function arithmetic(asked: {
  id: string;
  plus: number[];
  minus: number[];
  k: number;
}): Promise<Near[]> {
  const { vectors } = maps.of(asked.id).scene;
  return nearestTo(vectors, signedSum(vectors, asked.plus, asked.minus), asked.k);
}

function signedSum(vectors: Vectors, plus: readonly number[], minus: readonly number[]) {
  const sum = new Float32Array(vectors.width);
  const add = (points: readonly number[], sign: number) => {
    for (const point of points) {
      const { values } = unitRows({ ...vectors, count: 1, values: rowOf(vectors, point) });
      values.forEach((value, axis) => (sum[axis]! += sign * value));
    }
  };
  add(plus, 1);
  add(minus, -1);
  return sum;
}

/** The cluster of each point, found in the vectors and not on the map, [count]. */
export async function clusters(asked: {
  id: string;
  clusters: number;
  seed: number;
}): Promise<Uint8Array> {
  return clustersOf(maps.of(asked.id).scene.vectors, asked.clusters, asked.seed);
}

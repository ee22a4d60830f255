import { unitRows, type Vectors } from '../embedding/vectors';
import { finish, type Stepper } from '../stepper';
import { still, type Movement, type Preparation } from './work';
import { pca } from './pca';
import { settingsFor, type ProjectionSettings } from './settings';
import { tsne } from './tsne';
import { umap } from './umap';

export { PROJECTIONS, DEFAULTS, settingsFor, type ProjectionSettings } from './settings';

export interface Layout {
  /** x y x y …, [count × 2], in the map's own unit; zeros until the preparation is done. */
  positions: Float32Array;
  /** Number of steps done: iterations of t-SNE, epochs of UMAP, one for PCA. */
  done: number;
  /** 0 until the preparation is done. */
  of: number;
}

/**
 * A map of the points in the plane. Distances are those of directions: rows are first scaled to length 1, so that near
 * means a cosine close to 1; a row of zeros has cosine 0 with every row. A unit of work is a piece of the preparation
 * or a step. The same points, settings and seed give the same map.
 *
 * @throws RangeError if a setting is out of range, or a vector has a value that is not a finite number.
 */
export function openProjection(points: Vectors, settings: ProjectionSettings): Stepper<Layout> {
  const preparation = prepare(checked(points), settingsFor(points.count, settings));
  let movement: Movement | undefined;
  let done = 0;
  const work = () => {
    if (movement) return movement.step(done++);
    movement = preparation.next().value;
  };
  const isOver = () => movement !== undefined && done >= movement.of;
  return {
    advance(n) {
      for (let unit = 0; unit < n && !isOver(); unit++) work();
      return !isOver();
    },
    snapshot: () => ({
      positions: movement?.positions() ?? new Float32Array(2 * points.count),
      done,
      of: movement?.of ?? 0,
    }),
  };
}

export function project(points: Vectors, settings: ProjectionSettings): Layout {
  return finish(openProjection(points, settings));
}

function* prepare(points: Vectors, settings: ProjectionSettings): Preparation {
  if (points.count === 0) return still(new Float32Array(), 0);
  const units = unitRows(points);
  if (settings.projection === 'tsne') return yield* tsne(units, settings);
  if (settings.projection === 'umap') return yield* umap(units, settings);
  return yield* pca(units);
}

function checked(points: Vectors): Vectors {
  const { count, width, values } = points;
  if (values.length !== count * width)
    throw new RangeError(
      `There are ${values.length} values for ${count} points of width ${width}; give ${count * width}.`,
    );
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad === -1) return points;
  throw new RangeError(
    `Point ${Math.floor(bad / width)} has ${values[bad]} on axis ${bad % width}; give finite numbers.`,
  );
}

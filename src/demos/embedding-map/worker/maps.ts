import type { Vectors } from '~/lib/embedding/vectors';
import type { MapPoint } from '../core/scene';
import { openProjection, type Layout, type ProjectionSettings } from '~/lib/projection';
import { openJudge, type Judge, type Quality } from '~/lib/projection/quality';
import type { Stepper } from '~/lib/stepper';
import { namedRuns } from '~/workers/named-runs';
import type { Call } from '~/workers/rpc';
import { advanceFor } from '~/workers/slices';
import type { OpenScene } from './tiny';
import { openScene, type SceneRequest } from './scenes';

export interface OpenMap extends SceneRequest {
  id: string;
  settings: ProjectionSettings;
  /** The k of the quality that is measured while the map moves. */
  k: number;
}

export interface OpenedMap {
  points: MapPoint[];
  /** Numbers per vector. */
  width: number;
  /** Steps of the map; 0 until its preparation is over. */
  of: number;
}

/** The current layout of a map. */
export interface MapLayout extends Layout {
  /** The latest measurement: about once a second, and at the end. */
  quality?: Quality;
}

/** A map with all its data. */
interface MapRun {
  scene: OpenScene;
  layout: Stepper<Layout>;
  k: number;
  measured?: { done: number; at: number; quality: Quality };
}

/** Milliseconds between two measurements of a moving map. */
const MEASURE_EVERY = 1_000;

export const maps = namedRuns<MapRun>('map');

/** Judges of scenes; their measurements of the vectors serve every map of the same points. */
const judges = new WeakMap<Vectors, Judge>();

/** Opens a map, and closes an older one of that name. */
export async function open(asked: OpenMap, call: Call): Promise<OpenedMap> {
  const { scene, layout } = await maps.open(asked.id, async () => {
    const scene = await openScene(asked, call);
    return { scene, layout: openProjection(scene.vectors, asked.settings), k: asked.k };
  });
  return { points: scene.points, width: scene.vectors.width, of: layout.snapshot().of };
}

/** The amount of work: approximate milliseconds, or steps, or to the end if there are fewer. */
export type HowFar = { milliseconds: number } | { steps: number };

/** Advances a map. Cancelling leaves it where it is; the next call continues from there. */
export async function advance(asked: HowFar & { id: string }, call: Call): Promise<MapLayout> {
  const run = maps.of(asked.id);
  if ('steps' in asked) await advanceSteps(run.layout, asked.steps, call);
  else await advanceFor(asked.milliseconds, run.layout, call);
  const layout = run.layout.snapshot();
  return { ...layout, quality: latestQuality(run, layout) };
}

/** Runs all of the preparation, however long it takes, and then this many steps. */
async function advanceSteps(layout: Stepper<Layout>, steps: number, call: Call): Promise<void> {
  const { done, of } = layout.snapshot();
  const end = of === 0 ? steps : done + steps;
  const unfinished = { advance: (n: number) => layout.snapshot().done < end && layout.advance(n) };
  await advanceFor(Infinity, unfinished, call);
}

function latestQuality(run: MapRun, layout: Layout): Quality | undefined {
  const { done, of } = layout;
  const { measured } = run;
  const due = done === of ? measured?.done !== done : isStale(measured?.at);
  if (done > 0 && due) {
    const quality = judgeOf(run.scene).measure(layout.positions, run.k);
    run.measured = { done, at: performance.now(), quality };
  }
  return run.measured?.quality;
}

const isStale = (at = -Infinity) => performance.now() - at > MEASURE_EVERY;

/** The faithfulness of the current layout. */
export async function quality({ id, k }: { id: string; k: number }): Promise<Quality> {
  const run = maps.of(id);
  run.k = k;
  const { positions, done } = run.layout.snapshot();
  const found = judgeOf(run.scene).measure(positions, k);
  run.measured = { done, at: performance.now(), quality: found };
  return found;
}

function judgeOf({ vectors }: OpenScene): Judge {
  const judge = judges.get(vectors) ?? openJudge(vectors);
  judges.set(vectors, judge);
  return judge;
}

/** Frees a map and its memory. */
export async function close({ id }: { id: string }): Promise<void> {
  maps.close(id);
}

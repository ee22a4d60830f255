import { absolute } from '~/browser/page';
import type { connectProjection } from '~/workers';
import type { Locale } from '~/lib/locale';
import type { Vectors } from '~/lib/embedding/vectors';
import type { Quality } from '~/lib/projection/quality';
import type { Near } from '~/lib/projection/nearest';
import { isGiven, projectionOf, type EmbeddingMapSettings } from './core/settings';
import type { Landing, Neighbourhood, ShownPoint, Addresses } from './state';

export type ProjectionWorker = ReturnType<typeof connectProjection>;
type OpenMap = Parameters<ProjectionWorker['open']>[0];

/** A map computed in the worker, with its name there. */
export interface Session {
  id: string;
  form: EmbeddingMapSettings;
  open: boolean;
  points: readonly ShownPoint[];
  width: number;
  positions: Float32Array;
  done: number;
  of: number;
  quality?: Quality;
  scores?: Float32Array;
  chosen?: Neighbourhood;
  landing?: Landing;
  /** The map appears when it is finished, without moving before. */
  still?: boolean;
  /** The recorded nearest names, by vectors, of the first points. */
  near?: readonly (readonly Near[])[];
}

/** Data that only the page has: addresses, the reader's text, an encoder's vectors. */
export interface Given {
  urls: Addresses;
  locale: Locale;
  embed: (texts: readonly string[], signal: AbortSignal) => Promise<Vectors>;
}

/** The request to the worker for a form. */
export function asked(id: string, form: EmbeddingMapSettings, given: Given): OpenMap {
  const { source, vectors, k } = form;
  const urls = Object.fromEntries(
    Object.entries(given.urls).map(([name, path]) => [name, absolute(path)]),
  ) as Addresses;
  return {
    id,
    source,
    vectors,
    settings: projectionOf(form),
    urls,
    locale: given.locale,
    k,
    lines: source === 'own' ? form.lines.split(/\r?\n/) : undefined,
    noise: form.points,
  };
}

/** Opens the map requested by a form; texts for an encoder are first turned into vectors in the page's worker. */
export async function openSession(
  worker: ProjectionWorker,
  id: string,
  form: EmbeddingMapSettings,
  given: Given,
  signal: AbortSignal,
): Promise<Session> {
  const map = asked(id, form, given);
  if (form.vectors === 'encoder' && !isGiven(form)) {
    const texts = await worker.texts(map, { signal });
    map.embedded = await given.embed(texts, signal);
  }
  const opened = await worker.open(map, { signal });
  const none = new Float32Array(0);
  return { id, form, open: true, positions: none, done: 0, ...opened };
}

/** The amount of work: approximate milliseconds, or a number of steps. */
export type HowFar = { milliseconds: number } | { steps: number };

/** Computes for a time or a number of steps. False when the map is finished. */
export async function advance(
  worker: ProjectionWorker,
  session: Session,
  much: HowFar,
  signal: AbortSignal,
): Promise<boolean> {
  const layout = await worker.advance({ id: session.id, ...much }, { signal });
  session.done = layout.done;
  session.of = layout.of;
  const more = layout.of === 0 || layout.done < layout.of;
  if (session.still && more) return true;
  session.positions = layout.positions;
  session.quality = layout.quality ?? session.quality;
  return more;
}

import { readCourseVectors } from '~/lib/embedding/course-file';
import type { Vectors } from '~/lib/embedding/vectors';
import { Problem } from '~/lib/problem';
import { courseEmbedder } from '~/lib/retrieval/course-embedder';
import type { Embedders } from '~/lib/retrieval/embedder';
import { openStore, type TextKind, type VectorStore } from '~/lib/retrieval/stored-embedder';

/** The reason why the course vectors are missing: `status` if the host answered. */
class CourseProblem extends Problem<'course-missing' | 'course-unreachable' | 'course-broken'> {}

/** The embedders for all texts of this worker; filled as they load. */
export const embedders: Embedders = {};

let loading: Promise<void> | undefined;
/** The vectors of each encoder, by its name; in memory only. */
const stores = new Map<string, VectorStore>();

/** Loads the course vectors, once; after a failure the next call tries again. */
export async function loadCourse(url: string): Promise<void> {
  if (embedders.course) return;
  loading ??= fetchCourse(url).finally(() => (loading = undefined));
  await loading;
}

async function fetchCourse(url: string): Promise<void> {
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new CourseProblem('course-unreachable');
  if (!response.ok) throw new CourseProblem('course-missing', { status: response.status });
  const bytes = await response.arrayBuffer().catch(() => undefined);
  if (!bytes) throw new CourseProblem('course-unreachable');
  try {
    embedders.course = courseEmbedder(readCourseVectors(new Uint8Array(bytes)));
  } catch {
    throw new CourseProblem('course-broken');
  }
}

/** The vectors of an encoder so far. */
export function storeOf(model: string): VectorStore {
  const store = stores.get(model) ?? openStore();
  stores.set(model, store);
  return store;
}

/** @param used false if no ranking asks for the encoder, whose vectors then need not be there */
export function useEncoder(model: string, used: boolean): void {
  embedders.encoder = used ? storeOf(model) : undefined;
}

/** Vectors that an encoder in the page has computed for some texts. */
interface Embedded {
  model: string;
  kind: TextKind;
  texts: string[];
  vectors: Vectors;
}

/** Stores the vectors of an encoder that runs elsewhere. */
export function embedded({ model, kind, texts, vectors }: Embedded): Promise<void> {
  storeOf(model).put(kind, texts, vectors);
  return Promise.resolve();
}

/** Texts that an encoder still has to embed. */
export interface VectorRequest {
  passage: string[];
  query: string[];
}

export function wanted(model: string, texts: VectorRequest): VectorRequest {
  const store = storeOf(model);
  return {
    passage: store.missing('passage', texts.passage),
    query: store.missing('query', texts.query),
  };
}

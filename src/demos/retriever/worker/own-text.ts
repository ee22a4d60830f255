import type { Comparison } from '~/lib/evaluation/paired';
import { openFitting } from '~/lib/retrieval/lsa';
import { vectorsFor, type Dense } from '~/lib/retrieval/methods';
import type { Corpus } from '~/lib/retrieval/search';
import { answer, type Answer } from '../core/answer';
import { follow } from '../core/follow';
import { openLibrary, type Library, type Source } from '../core/library';
import { against, versus, type MethodFigures } from '../core/measures';
import { measured, present, rate, type OwnQuestion } from '../core/own-questions';
import { poolOf, type Pooled } from '../core/pool';
import { DIMENSIONS, type RetrieverSettings } from '../core/settings';
import type { ChunkOptions } from '~/lib/text/chunk';
import { checkSize, MAX_CHUNKS, TextProblem } from '~/lib/text/problem';
import type { Call } from '~/workers/rpc';
import { inSlices } from '~/workers/slices';
import { neededBy, type SearchRequest, type Readable } from './asked';
import { readFiles, type FileBytes, type LoadedFile, type RefusedFile } from './own-files';
import { embedders, loadCourse, useEncoder, wanted, type VectorRequest } from './embedders';
import type { Vectors } from '~/lib/embedding/vectors';
import type { Embedder } from '~/lib/retrieval/embedder';

const TEXTS_A_SLICE = 500;

/** Computes the vectors of all chunks in slices, so that the search finds them ready. */
async function embedVectors(
  { texts, vectors }: Corpus,
  embedder: Embedder,
  call: Call,
): Promise<void> {
  if (vectors.has(embedder)) return;
  const slices: Vectors[] = [];
  for (let at = 0; at < texts.length; at += TEXTS_A_SLICE) {
    call.progress(at, texts.length);
    await call.pause();
    slices.push(embedder.embed(texts.slice(at, at + TEXTS_A_SLICE)));
  }
  const width = slices[0]?.width ?? 0;
  const values = new Float32Array(texts.length * width);
  slices.forEach((slice, at) => values.set(slice.values, at * TEXTS_A_SLICE * width));
  vectors.set(embedder, { count: texts.length, width, values });
}

export interface OwnResult {
  answer: Answer;
  /** The first hits of all methods, to be judged without knowing which method found them. */
  pool: Pooled[];
  /** The figures of the methods on the questions that the reader marked; empty if there are none. */
  ownFigures: MethodFigures[];
  ownVersus: Comparison | undefined;
  /** The marks at the current places of their words. */
  marked: OwnQuestion[];
}

/** The reader's text as sent by the page; each version number is one state of it. */
interface OwnFile {
  version: number;
  typed: string;
  files: FileBytes[];
}

const CHUNKS_A_SLICE = 200;
const FITTING_SLICE = 5;

let own: { version: number; sources: Source[] } = { version: -1, sources: [] };
let opened: { key: string; library: Library } | undefined;

/** Loads the reader's text: the typed text, then each readable file. It stays in this worker's memory. */
export async function load(
  { version, typed, files }: OwnFile,
  call: Call,
): Promise<{ loaded: LoadedFile[]; refused: RefusedFile[] }> {
  checkSize('', new TextEncoder().encode(typed).length);
  const { sources, loaded, refused } = await readFiles(files, call);
  const box: Source[] = typed.trim() === '' ? [] : [{ id: 'typed', title: '', text: typed }];
  own = { version, sources: [...box, ...sources] };
  opened = undefined;
  return { loaded, refused };
}

export type OwnTextRequest = SearchRequest & { marked: readonly OwnQuestion[] };

/** Answers from the reader's own text; the library is reused while text and chunking stay the same. */
export async function askOwn(asked: OwnTextRequest, call: Call): Promise<OwnResult> {
  const { settings, query, instruction, marked } = asked;
  const library = await libraryOf(settings, call);
  const followed = follow(marked, own.sources);
  await vectorsOf(library, asked, call);
  const found = answer(library, query, settings, instruction);
  await call.pause();
  const pool = query.trim() === '' ? [] : poolOf(library, query, measured(library, settings));
  const ownFigures = await evaluated(library, followed, asked, call);
  const ownVersus = versus(ownFigures, settings.method, settings.compare);
  return { answer: found, pool, ownFigures, ownVersus, marked: followed };
}

/** The figures of the methods on the marks that are present, one method at a time, since many marks take a while. */
async function evaluated(
  library: Library,
  marked: readonly OwnQuestion[],
  { settings }: OwnTextRequest,
  call: Call,
): Promise<MethodFigures[]> {
  const questions = present(marked);
  if (questions.length === 0) return [];
  const rows: MethodFigures[] = [];
  const all = measured(library, settings);
  for (const one of all) {
    call.progress(rows.length, all.length);
    await call.pause();
    rows.push(rate(library, questions, one));
  }
  return against(rows, settings.method);
}

/** Texts that the encoder must embed before the reader's text can be searched. */
export async function textsOfOwn(
  { settings, query, marked, encoder }: OwnTextRequest,
  call: Call,
): Promise<VectorRequest> {
  if (!neededBy(settings).has('encoder')) return { passage: [], query: [] };
  const { corpus } = await libraryOf(settings, call);
  const typed = query.trim() === '' ? [] : [query];
  const queries = [...typed, ...marked.map((question) => question.query)];
  return wanted(encoder, { passage: [...corpus.texts], query: queries });
}

/** The reader's text, for use elsewhere. */
export async function ownLibraryOf(asked: OwnTextRequest, call: Call): Promise<Readable> {
  const library = await libraryOf(asked.settings, call);
  await vectorsOf(library, asked, call);
  return { library, allowed: () => true, searched: asked.query };
}

/** Prepares the vectors that the rankings need: the course vectors, a fitted space, the vectors of all chunks. */
async function vectorsOf(library: Library, asked: OwnTextRequest, call: Call): Promise<void> {
  const { settings, encoder, course } = asked;
  const needed = neededBy(settings);
  useEncoder(encoder, needed.has('encoder')); // embedded only if the search needs it, not just to be measured
  if (needed.has('course')) await loadCourse(course);
  else await loadCourse(course).catch(() => undefined); // optional for pooling and measuring
  for (const { settings: turned } of measured(library, settings))
    vectorsFor(turned).forEach((dense: Dense) => needed.add(dense));
  if (needed.has('lsa')) await fitFor(library.corpus, call);
  if (needed.has('course') && embedders.course)
    await embedVectors(library.corpus, embedders.course, call);
}

async function libraryOf(
  { chunking: by, size, overlap }: RetrieverSettings,
  call: Call,
): Promise<Library> {
  const options: ChunkOptions = { by, size, overlap };
  const key = JSON.stringify([own.version, options]);
  if (opened?.key === key) return opened.library;
  opened = undefined; // two large libraries at once may be more than a phone can hold
  const library = await openOwn(options, call);
  opened = { key, library };
  return library;
}

async function openOwn(options: ChunkOptions, call: Call): Promise<Library> {
  call.progress(0, 1);
  await call.pause();
  const stepper = openLibrary(own.sources, options, embedders);
  if (stepper.snapshot().of > MAX_CHUNKS)
    throw new TextProblem('too-many-chunks', { limit: MAX_CHUNKS });
  return (await inSlices(stepper, CHUNKS_A_SLICE, call)).library!;
}

/** Fits the dense space in slices, if it does not exist yet. */
async function fitFor({ index, spaces }: Corpus, call: Call): Promise<void> {
  if (spaces.has(DIMENSIONS)) return;
  const { space } = await inSlices(openFitting(index, DIMENSIONS), FITTING_SLICE, call);
  spaces.set(DIMENSIONS, space!);
}

import { openFitting } from '~/lib/retrieval/lsa';
import { openLibrary, type Library, type Source } from '~/lib/retrieval/library';
import type { Corpus } from '~/lib/retrieval/search';
import { neededBy, type RetrieverSettings } from '~/lib/retrieval/search-settings';
import type { ChunkOptions } from '~/lib/text/chunk';
import { loadTraditionalFor } from '~/lib/text/plain-form';
import { TYPED } from '~/lib/own/shelf-content';
import { MAX_CHUNKS, TextProblem } from '~/lib/text/problem';
import type { Call } from '~/workers/rpc';
import { inSlices } from '~/workers/slices';
import { embedders } from './embedders';
import { keepReadings, readEach, readingOf, type AskedFile } from './files';

/** The reader's texts as the page names them. */
interface OwnTexts {
  files: readonly AskedFile[];
  /** The keys of all that is on the shelf: what stands in other files is forgotten. */
  keys: readonly string[];
  /** How a page of a file is named: `{name}, p. {page}`. */
  pageName: string;
}

const CHUNKS_A_SLICE = 200;
const FITTING_SLICE = 5;

let own: { key: string; sources: readonly Source[] } = { key: '', sources: [] };
/** How often texts were sent: one that is overtaken sets none. */
let turn = 0;
let opened: { key: string; library: Library } | undefined;

/** Has the reader's texts searched from now on. @returns the keys of those that could be read */
export async function load({ files, keys, pageName }: OwnTexts, call: Call): Promise<string[]> {
  const mine = ++turn;
  await keepReadings(files, keys);
  const read = await readEach(files, call, async (file) => {
    const { text, blocks, pages } = await readingOf(file, call);
    const { key, name: id } = file;
    const names = { whole: id, page: pageName.replace('{name}', id) };
    const named = id === TYPED ? {} : { names, ...(pages && { pages }) };
    return { key, source: { id, title: '', text, blocks, ...named } };
  });
  const key = JSON.stringify([pageName, ...read.map((one) => one.key)]);
  if (mine === turn && key !== own.key) {
    own = { key, sources: read.map(({ source }) => source).filter(({ text }) => text.trim()) };
    opened = undefined;
    await loadTraditionalFor(own.sources.map(({ text }) => text));
  }
  return read.map((one) => one.key);
}

export const ownSources = (): readonly Source[] => own.sources;

/** The reader's texts themselves, as the kit takes them home. */
export const documents = async (_: object) =>
  own.sources.map(({ id: name, text, blocks, pages }) => ({ name, text, blocks, pages }));

/** Fits the dense space, if the rankings need it. */
export async function spaceOf(library: Library, settings: RetrieverSettings, call: Call) {
  if (neededBy(settings).has('lsa')) await fitFor(library.corpus, call);
}

/** The library of the reader's texts, which is reused while texts and chunking stay the same. */
export async function libraryOf(
  { chunking: by, size, overlap }: Pick<RetrieverSettings, 'chunking' | 'size' | 'overlap'>,
  call: Call,
): Promise<Library> {
  const options: ChunkOptions = { by, size, overlap };
  const key = JSON.stringify([own.key, options]);
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

async function fitFor(corpus: Corpus, call: Call): Promise<void> {
  if (corpus.space) return;
  const fitting = openFitting(corpus.index, corpus.dimensions);
  corpus.space = (await inSlices(fitting, FITTING_SLICE, call)).result!;
}

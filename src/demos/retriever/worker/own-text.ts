import { openFitting } from '~/lib/retrieval/lsa';
import type { Corpus } from '~/lib/retrieval/search';
import type { ChunkOptions } from '~/lib/text/chunk';
import { loadTraditionalFor } from '~/lib/text/plain-form';
import { checkSize, MAX_CHUNKS, TextProblem } from '~/lib/text/problem';
import type { Call } from '~/workers/rpc';
import { inSlices } from '~/workers/slices';
import { answer as answered } from '../core/answer';
import { follow } from '../core/holders';
import { openLibrary, type Library, type Source } from '../core/library';
import { DIMENSIONS, type RetrieverSettings } from '../core/settings';
import { neededBy, planned, type SearchRequest } from './asked';
import { embedders } from './embedders';
import { readFiles, type FileBytes } from './own-files';

/** Nothing for an encoder to embed, though there is work to do. */
const NOTHING = { passage: [], query: [] };

/** The reader's text as sent by the page; each version number is one state of it. */
interface OwnFile {
  version: number;
  typed: string;
  files: FileBytes[];
  /** How a page of a file is named: `{name}, p. {page}`. */
  pageName: string;
}

const CHUNKS_A_SLICE = 200;
const FITTING_SLICE = 5;

let own: { version: number; sources: Source[] } = { version: -1, sources: [] };
let opened: { key: string; library: Library } | undefined;

/** Loads the reader's text: the typed text, then each readable file. It stays in this worker's memory. */
export async function load({ version, typed, files, pageName }: OwnFile, call: Call) {
  checkSize('', new TextEncoder().encode(typed).length);
  const sources = await readFiles(files, pageName, call);
  own = { version, sources: [...(await inBox(typed)), ...sources] };
  await loadTraditionalFor(own.sources.map(({ text }) => text));
  opened = undefined;
}

/** The typed text, read as Markdown. */
async function inBox(text: string): Promise<Source[]> {
  if (text.trim() === '') return [];
  const { markdownBlocks } = await import('~/lib/text/markdown');
  return [{ id: 'typed', title: '', text, blocks: markdownBlocks(text) }];
}

/** The reader's own text; its library is reused while text and chunking stay the same. */
export async function openOwnText(asked: SearchRequest, call: Call) {
  const { query, crossed, instruction, marked } = asked;
  const library = await libraryOf(asked.settings, call);
  const plan = await planned(asked, library);
  const isFitted = library.corpus.spaces.has(DIMENSIONS);
  const waits = !isFitted && neededBy(plan.settings).has('lsa') ? NOTHING : undefined;
  return {
    library,
    plan: { waits, ...plan },
    allowed: undefined,
    marked: follow(marked, own.sources),
    async answer(by: RetrieverSettings) {
      await spaceOf(library, by, call);
      const made = answered(library, query, by, instruction, () => true, crossed);
      await call.pause();
      return made;
    },
  };
}

export const ownSources = (): readonly Source[] => own.sources;

/** Fits the dense space, if the rankings need it. */
export async function spaceOf(library: Library, settings: RetrieverSettings, call: Call) {
  if (neededBy(settings).has('lsa')) await fitFor(library.corpus, call);
}

export async function libraryOf(
  { chunking: by, size, overlap }: Pick<RetrieverSettings, 'chunking' | 'size' | 'overlap'>,
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

async function fitFor({ index, spaces }: Corpus, call: Call): Promise<void> {
  if (spaces.has(DIMENSIONS)) return;
  const { result: space } = await inSlices(openFitting(index, DIMENSIONS), FITTING_SLICE, call);
  spaces.set(DIMENSIONS, space!);
}

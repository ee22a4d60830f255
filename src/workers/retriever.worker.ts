import { evaluate, disagreement, type HandbookFigures } from '~/lib/retriever/evaluate';
import { versus, type MethodFigures } from '~/lib/retriever/measures';
import type { Comparison } from '~/lib/evaluation/paired';
import { answer, type Answer } from '~/lib/retriever/answer';
import { askHandbook, bothVersus, type HandbookAnswer } from '~/lib/retriever/ask';
import { inLanguage, type BilingualHandbook } from '~/lib/retriever/handbook';
import { evaluateOwn, type OwnQuestion } from '~/lib/retriever/own-questions';
import { openLibrary, type Library, type Source } from '~/lib/retriever/library';
import type { RetrieverSettings } from '~/lib/retriever/settings';
import { METHODS, type Method } from '~/lib/retrieval/methods';
import { openFitting } from '~/lib/retrieval/lsa';
import { readFile } from '~/lib/text/files';
import { TextProblem } from '~/lib/text/problem';
import { checkSize, MAX_CHUNKS } from '~/lib/text/limits';
import { serve, type Call } from './rpc';

export interface OwnResult {
  answer: Answer;
  /** How the methods fare on the questions the reader marked; empty if there are none. */
  ownFigures: MethodFigures[];
  ownVersus: Comparison | undefined;
}

export interface LoadedFile {
  name: string;
  /** Characters of text in it, and how its bytes were read. */
  characters: number;
  encoding: string;
}

interface Asked {
  settings: RetrieverSettings;
  query: string;
  instruction: string;
}

const CHUNKS_A_SLICE = 200;
const FITTING_SLICE = 20;

let own: { version: number; sources: Source[] } = { version: -1, sources: [] };
let ownLibrary: { key: string; library: Library } | undefined;
const handbooks = new Map<string, BilingualHandbook>();
const figures = new Map<string, HandbookFigures[]>();

/** Takes the reader's text: what was typed, then each file. It stays in this worker's memory. */
async function load(
  {
    version,
    typed,
    files,
  }: { version: number; typed: string; files: { name: string; bytes: Uint8Array }[] },
  call: Call,
): Promise<LoadedFile[]> {
  checkSize('', new TextEncoder().encode(typed).length);
  const sources: Source[] = typed.trim() === '' ? [] : [{ id: 'typed', title: '', text: typed }];
  const loaded: LoadedFile[] = [];
  for (const [at, { name, bytes }] of files.entries()) {
    call.progress(at, files.length);
    await call.breathe();
    const { text, encoding } = readFile(name, bytes);
    sources.push({ id: name, title: '', text });
    loaded.push({ name, characters: text.length, encoding });
  }
  own = { version, sources };
  ownLibrary = undefined;
  return loaded;
}

/** Answers from the reader's own text; the library is kept while text and chunking stay the same. */
async function askOwn(
  { settings, query, instruction, marked }: Asked & { marked: OwnQuestion[] },
  call: Call,
): Promise<OwnResult> {
  const { chunking: by, size, overlap } = settings;
  const key = JSON.stringify([own.version, by, size, overlap]);
  if (ownLibrary?.key !== key)
    ownLibrary = { key, library: await openOwn({ by, size, overlap }, call) };
  const { library } = ownLibrary;
  await fitFor(library, settings, call);
  const found = answer(library, query, settings, instruction);
  if (marked.length > 0) await call.breathe();
  const ownFigures = evaluateOwn(library, marked, settings);
  const ownVersus = versus(ownFigures, settings.method, settings.compare);
  return { answer: found, ownFigures, ownVersus };
}

async function openOwn(options: Parameters<typeof openLibrary>[1], call: Call): Promise<Library> {
  call.progress(0, 1);
  await call.breathe();
  const stepper = openLibrary(own.sources, options);
  const { of } = stepper.snapshot();
  if (of > MAX_CHUNKS) throw new TextProblem('too-many-chunks', { limit: MAX_CHUNKS });
  while (stepper.advance(CHUNKS_A_SLICE)) {
    const { done } = stepper.snapshot();
    call.progress(done, of);
    await call.breathe();
  }
  return stepper.snapshot().library!;
}

/** Fits the dense space in slices, if a method asks for one that is not there yet. */
async function fitFor({ corpus }: Library, settings: RetrieverSettings, call: Call): Promise<void> {
  const dense = [settings.method, settings.compare].some(
    (name) => name === 'lsa' || name === 'rrf',
  );
  if (!dense || corpus.spaces.has(settings.dimensions)) return;
  const fitting = openFitting(corpus.index, settings.dimensions);
  while (fitting.advance(FITTING_SLICE)) {
    const { done, of } = fitting.snapshot();
    call.progress(done, of);
    await call.breathe();
  }
  corpus.spaces.set(settings.dimensions, fitting.snapshot().space!);
}

class MissingHandbook extends Error {
  readonly code: 'handbook-missing' | 'handbook-unreachable';
  constructor(readonly values: { status: number } | Record<string, never>) {
    super('The handbook did not load.');
    this.code = 'status' in values ? 'handbook-missing' : 'handbook-unreachable';
  }
}

async function handbookAt(url: string): Promise<BilingualHandbook> {
  const known = handbooks.get(url);
  if (known) return known;
  const response = await fetch(url).catch(() => undefined);
  if (response && !response.ok) throw new MissingHandbook({ status: response.status });
  const handbook = (await response?.json().catch(() => undefined)) as BilingualHandbook | undefined;
  if (!handbook) throw new MissingHandbook({});
  handbooks.set(url, handbook);
  return handbook;
}

interface AskedHandbook extends Asked {
  url: string;
  locale: 'en' | 'zh';
  question: string;
}

export interface HandbookResult {
  answer: HandbookAnswer;
  figures: Record<'en' | 'zh', HandbookFigures[]>;
  versus: Record<'en' | 'zh', Comparison> | undefined;
}

async function ask(
  { url, locale, question, query, settings, instruction }: AskedHandbook,
  call: Call,
): Promise<HandbookResult> {
  const bilingual = await handbookAt(url);
  const asked = question ? { question } : { query };
  const found = askHandbook(inLanguage(bilingual, locale), asked, settings, instruction);
  await call.breathe();
  const both = {
    en: kept(bilingual, 'en', settings),
    zh: kept(bilingual, 'zh', settings),
  };
  return { answer: found, figures: both, versus: bothVersus(both, settings) };
}

/** Figures depend on few of the settings: a new query needs no new evaluation. */
function kept(
  bilingual: BilingualHandbook,
  locale: 'en' | 'zh',
  settings: RetrieverSettings,
): HandbookFigures[] {
  const { k, k1, b, dimensions, variety, chunking, size, overlap, asOf } = settings;
  const { outdated, poisoned, forbidden } = settings;
  const turned = { k, k1, b, dimensions, variety, chunking, size, overlap, asOf };
  const key = JSON.stringify([locale, turned, outdated, poisoned, forbidden]);
  const known = figures.get(key) ?? evaluate(inLanguage(bilingual, locale), settings);
  figures.set(key, known);
  return known;
}

/** The id of the next question on which two methods disagree for who asks; empty if there is none. */
async function disagree(
  {
    url,
    locale,
    question,
    settings,
  }: Pick<AskedHandbook, 'url' | 'locale' | 'question' | 'settings'>,
  _: Call,
): Promise<string> {
  const handbook = inLanguage(await handbookAt(url), locale);
  const asker = settings.role;
  const questions = handbook.questions.map((asked) => ({ ...asked, asker }));
  const second = settings.compare || METHODS.find((method) => method !== settings.method)!;
  const methods: [Method, Method] = [settings.method, second];
  return disagreement({ ...handbook, questions }, settings, methods, question)?.id ?? '';
}

const service = { load, askOwn, ask, disagree };
export type RetrieverService = typeof service;

serve(service);

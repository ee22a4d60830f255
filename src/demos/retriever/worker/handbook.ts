import { lru } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import { METHODS, type Method } from '~/lib/retrieval/methods';
import type { Allowed } from '~/lib/retrieval/scoring';
import { abstaining, type Abstaining } from '../core/abstain';
import { askHandbook, type HandbookAnswer } from '../core/ask';
import { bothVersus, disagreement, evaluate, type HandbookFigures } from '../core/evaluate';
import { inLanguage, mayRead, type BilingualHandbook, type Handbook } from '../core/handbook';
import { both, otherLocale, type Both, type Locale } from '~/lib/locale';
import { searchedText, type RetrieverSettings } from '../core/settings';
import { openShelf, type Shelf } from '../core/shelf';
import type { AllFigures } from '../core/snapshot';
import type { Comparison } from '~/lib/evaluation/paired';
import type { Call } from '~/workers/rpc';
import { asksEncoder, neededBy, type SearchRequest, type Readable } from './asked';
import { handbookCosts } from './costs';
import { embedders, loadCourse, useEncoder, wanted, type VectorRequest } from './embedders';
import { putShipped } from './shipped';

/** A request about the handbook: its address, the question and the asker's language. */
export interface HandbookRequest extends SearchRequest {
  url: string;
  locale: Locale;
  /** Id of a built-in question; empty if the reader typed one. */
  question: string;
  /** The first sentence of the prompt in both languages, since both are measured. */
  instructions: Both<string>;
}

export interface HandbookResult {
  answer: HandbookAnswer;
  figures: AllFigures;
  versus: Both<Comparison> | undefined;
  /** The effect of a score threshold on the questions about the current text. */
  abstaining: Abstaining | undefined;
  /** True if the course vectors did not load, so their rankings are left out. */
  courseMissing: boolean;
}

/** The handbook in one language with everything computed from it. */
interface OpenHandbook {
  handbook: Handbook;
  shelf: Shelf;
  figures: (key: string, make: () => HandbookFigures[]) => HandbookFigures[];
}

/** Number of evaluations cached per language, so that turning a slider back needs no new one. */
const FIGURES_KEPT = 12;

const opened = new Map<string, Both<OpenHandbook>>();

/** The handbook at an address in both languages, fetched once. */
export async function handbookAt(url: string): Promise<Both<OpenHandbook>> {
  const known = opened.get(url);
  if (known) return known;
  const bilingual = await fetchHandbook(url);
  const fresh = both((locale): OpenHandbook => {
    const handbook = inLanguage(bilingual, locale);
    return { handbook, shelf: openShelf(handbook, embedders), figures: lru(FIGURES_KEPT) };
  });
  opened.set(url, fresh);
  return fresh;
}

async function fetchHandbook(url: string): Promise<BilingualHandbook> {
  const response = await fetch(url).catch(() => undefined);
  if (response && !response.ok) throw new Problem('handbook-missing', { status: response.status });
  const handbook = (await response?.json().catch(() => undefined)) as BilingualHandbook | undefined;
  if (!handbook) throw new Problem('handbook-unreachable');
  return handbook;
}

/** Answers from the handbook in one language, with the figures of every method in both. */
export async function ask(asked: HandbookRequest, call: Call): Promise<HandbookResult> {
  const { url, locale, question, query, settings, instruction, encoder } = asked;
  const open = await handbookAt(url);
  useEncoder(encoder);
  const courseMissing = !(await courseFor(asked));
  const { handbook, shelf } = open[locale];
  const asking = open[settings.across ? otherLocale(locale) : locale].handbook.questions;
  const wording = question ? { question } : { query };
  const answer = askHandbook(handbook, wording, settings, instruction, shelf, asking);
  const figures = await allFigures(open, asked, call);
  const swept = settings.abstain
    ? abstaining(shelf({ ...settings, missing: false }), asking, settings)
    : undefined;
  const versus = bothVersus(figures, settings);
  return { answer, figures, versus, abstaining: swept, courseMissing };
}

/** Loads the course vectors. If only the evaluation needs them, a failure is not fatal. @returns true if they loaded */
export async function courseFor({ course, settings }: SearchRequest): Promise<boolean> {
  try {
    await loadCourse(course);
    return true;
  } catch (problem) {
    if (neededBy(settings).has('course')) throw problem;
    return false;
  }
}

async function allFigures(
  open: Both<OpenHandbook>,
  { settings, encoder, instructions }: HandbookRequest,
  call: Call,
): Promise<AllFigures> {
  const of = async (locale: Locale, from: Locale) => {
    await call.pause();
    const { questions } = open[from].handbook;
    const { handbook, shelf, figures } = open[locale];
    return figures(keyOf(settings, from, encoder), () => {
      const rows = evaluate(handbook, settings, shelf, questions);
      const library = shelf({ ...settings, missing: false });
      return handbookCosts(rows, library, questions, settings, instructions[locale]);
    });
  };
  const plain = { en: await of('en', 'en'), zh: await of('zh', 'zh') };
  if (!settings.across) return plain;
  return { ...plain, zhen: await of('en', 'zh'), enzh: await of('zh', 'en') };
}

/** A key of the few settings that figures depend on, so that a new query needs no new evaluation. */
function keyOf(settings: RetrieverSettings, from: Locale, encoder: string): string {
  const { k, k1, b, dimensions, variety, chunking, size, overlap, asOf } = settings;
  const { outdated, poisoned, forbidden } = settings;
  const { method, partner, swapped, rewrite, rerank, pool } = settings;
  const turned = [k, k1, b, dimensions, variety, chunking, size, overlap, asOf];
  const broken = [outdated, poisoned, forbidden];
  const meant = [method, partner, swapped, rewrite, rerank, pool];
  return JSON.stringify([...turned, ...broken, ...meant, from, encoder, !embedders.course]);
}

/** Texts that the encoder must embed before a question can be asked: all that are ranked or measured. */
export async function textsOfHandbook({
  url,
  locale,
  question,
  query,
  settings,
  encoder,
  site,
}: HandbookRequest): Promise<VectorRequest> {
  const open = await handbookAt(url);
  const locales = ['en', 'zh'] as const;
  const asked = locales.flatMap((each) => open[each].handbook.questions);
  const rewritten = asked.map((one) => searchedText(one, settings));
  const built = open[locale].handbook.questions.find(({ id }) => id === question);
  const typed = asksEncoder(settings) && !built && query.trim() !== '' ? [query] : [];
  const chunks = locales.flatMap((each) => {
    const { handbook, shelf } = open[each];
    const taken = handbook.questions.find(({ id }) => id === question);
    const libraries = [shelf({ ...settings, missing: false }), shelf(settings, taken)];
    return libraries.flatMap(({ corpus }) => corpus.texts);
  });
  const queries = [...asked.map(({ text }) => text), ...rewritten, ...typed];
  const texts = { passage: chunks, query: queries };
  await putShipped(encoder, site, texts);
  return wanted(encoder, texts);
}

/** The handbook with the chunks that the asker may read, both under the settings and by right, for use elsewhere. */
export async function handbookLibraryOf(
  asked: HandbookRequest,
): Promise<Readable & { permitted: Allowed }> {
  const { url, locale, question, query, settings, encoder } = asked;
  const open = await handbookAt(url);
  useEncoder(encoder);
  await courseFor(asked);
  const asking = open[settings.across ? otherLocale(locale) : locale].handbook.questions;
  const built = asking.find(({ id }) => id === question);
  const library = open[locale].shelf(settings, built);
  const { chunks, sources } = library;
  const readable = (rights: Parameters<typeof mayRead>[2]) => (chunk: number) =>
    mayRead(sources[chunks[chunk]!.source]!, settings.role, rights);
  return {
    library,
    allowed: readable(settings),
    permitted: readable({ ...settings, forbidden: false }),
    searched: built ? searchedText(built, settings) : query,
  };
}

/** The id of the next question on which two methods disagree, with the rights of its asker; empty if there is none. */
export async function disagree(asked: HandbookRequest): Promise<string> {
  const { url, locale, question, settings, encoder } = asked;
  const { handbook, shelf } = (await handbookAt(url))[locale];
  useEncoder(encoder);
  await courseFor(asked);
  const questions = handbook.questions.map((one) => ({ ...one, asker: settings.role }));
  const second = settings.compare || METHODS.find((method) => method !== settings.method)!;
  const methods: [Method, Method] = [settings.method, second];
  return disagreement({ ...handbook, questions }, settings, methods, question, shelf)?.id ?? '';
}

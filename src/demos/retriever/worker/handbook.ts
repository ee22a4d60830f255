import { lru } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import type { Allowed } from '~/lib/retrieval/scoring';
import { abstaining, type Abstaining } from '../core/abstain';
import { askHandbook, type HandbookAnswer } from '../core/ask';
import { bothVersus, evaluate, type HandbookFigures } from '../core/evaluate';
import { inLanguage, mayRead, type BilingualHandbook, type Handbook } from '../core/handbook';
import { both, type Both, type Locale } from '~/lib/locale';
import type { RetrieverSettings } from '../core/settings';
import { openShelf, type Shelf } from '../core/shelf';
import type { AllFigures } from '../core/snapshot';
import type { Comparison } from '~/lib/evaluation/paired';
import type { Call } from '~/workers/rpc';
import { asksEncoder, neededBy, type SearchRequest, type Readable } from './asked';
import { embedders, loadCourse, useEncoder, wanted, type VectorRequest } from './embedders';
import { putShipped } from './shipped';

/** A request about the handbook: its address, the question and the asker's language. */
export interface HandbookRequest extends SearchRequest {
  url: string;
  locale: Locale;
  /** Id of a built-in question; empty if the reader typed one. */
  question: string;
}

export interface HandbookResult {
  answer: HandbookAnswer;
  figures: AllFigures;
  versus: Both<Comparison> | undefined;
  /** The effect of a score threshold on the questions about the current text. */
  abstaining: Abstaining;
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
const MOST_FIGURES = 12;

const opened = new Map<string, Both<OpenHandbook>>();

/** The handbook at an address in both languages, fetched once. */
export async function handbookAt(url: string): Promise<Both<OpenHandbook>> {
  const known = opened.get(url);
  if (known) return known;
  const bilingual = await fetchHandbook(url);
  const fresh = both((locale): OpenHandbook => {
    const handbook = inLanguage(bilingual, locale);
    return { handbook, shelf: openShelf(handbook, embedders), figures: lru(MOST_FIGURES) };
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
  const wording = question ? { question } : { query };
  const answer = askHandbook(handbook, wording, settings, instruction, shelf);
  const figures = await allFigures(open, asked, call);
  const swept = abstaining(shelf({ ...settings, missing: false }), handbook.questions, settings);
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
  { settings, encoder }: HandbookRequest,
  call: Call,
): Promise<AllFigures> {
  const of = async (locale: Locale) => {
    await call.pause();
    const { handbook, shelf, figures } = open[locale];
    return figures(keyOf(settings, encoder), () => evaluate(handbook, settings, shelf));
  };
  return { en: await of('en'), zh: await of('zh') };
}

/** A key of the few settings that figures depend on, so that a new query needs no new evaluation. */
function keyOf(settings: RetrieverSettings, encoder: string): string {
  const { method, k, k1, b, rerank, pool, variety, chunking, size, overlap } = settings;
  const { outdated, poisoned, forbidden } = settings;
  const ranked = [method, k, k1, b, rerank, pool, variety, chunking, size, overlap];
  return JSON.stringify([...ranked, outdated, poisoned, forbidden, encoder, !embedders.course]);
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
  const built = open[locale].handbook.questions.find(({ id }) => id === question);
  const typed = asksEncoder(settings) && !built && query.trim() !== '' ? [query] : [];
  const chunks = locales.flatMap((each) => {
    const { handbook, shelf } = open[each];
    const taken = handbook.questions.find(({ id }) => id === question);
    const libraries = [shelf({ ...settings, missing: false }), shelf(settings, taken)];
    return libraries.flatMap(({ corpus }) => corpus.texts);
  });
  const texts = { passage: chunks, query: [...asked.map(({ text }) => text), ...typed] };
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
  const { handbook, shelf } = open[locale];
  const built = handbook.questions.find(({ id }) => id === question);
  const library = shelf(settings, built);
  const { chunks, sources } = library;
  const readable = (rights: Parameters<typeof mayRead>[2]) => (chunk: number) =>
    mayRead(sources[chunks[chunk]!.source]!, built?.asker ?? 'public', rights);
  return {
    library,
    allowed: readable(settings),
    permitted: readable({ ...settings, forbidden: false }),
    searched: built?.text ?? query,
  };
}

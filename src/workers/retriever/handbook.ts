import { latest } from '~/lib/latest';
import { METHODS, type Method } from '~/lib/retrieval/methods';
import { askHandbook, type HandbookAnswer } from '~/lib/retriever/ask';
import { bothVersus, disagreement, evaluate, type HandbookFigures } from '~/lib/retriever/evaluate';
import {
  both,
  inLanguage,
  type BilingualHandbook,
  type Both,
  type Handbook,
  type Locale,
} from '~/lib/retriever/handbook';
import type { RetrieverSettings } from '~/lib/retriever/settings';
import { openShelf, type Shelf } from '~/lib/retriever/shelf';
import type { Comparison } from '~/lib/evaluation/paired';
import type { Call } from '../rpc';
import type { Asked } from './asked';

/** Where the handbook lies, and who asks it what. */
interface AskedHandbook extends Asked {
  url: string;
  locale: Locale;
  /** Id of a built-in question; empty when the reader typed one. */
  question: string;
}

export interface HandbookResult {
  answer: HandbookAnswer;
  figures: Both<HandbookFigures[]>;
  versus: Both<Comparison> | undefined;
}

/** The handbook in one language with all that was computed from it. */
interface OpenHandbook {
  handbook: Handbook;
  shelf: Shelf;
  figures: (key: string, make: () => HandbookFigures[]) => HandbookFigures[];
}

/** Evaluations kept for each language: turning a slider back needs no new one. */
const FIGURES_KEPT = 12;

/** Why the handbook is not there: `status` if the host answered, nothing if it could not be reached. */
class MissingHandbook extends Error {
  readonly code: 'handbook-missing' | 'handbook-unreachable';
  constructor(readonly values: { status?: number }) {
    super('The handbook did not load.');
    this.code = values.status === undefined ? 'handbook-unreachable' : 'handbook-missing';
  }
}

const opened = new Map<string, Both<OpenHandbook>>();

async function handbookAt(url: string): Promise<Both<OpenHandbook>> {
  const known = opened.get(url);
  if (known) return known;
  const bilingual = await fetchHandbook(url);
  const fresh = both((locale): OpenHandbook => {
    const handbook = inLanguage(bilingual, locale);
    return { handbook, shelf: openShelf(handbook), figures: latest(FIGURES_KEPT) };
  });
  opened.set(url, fresh);
  return fresh;
}

async function fetchHandbook(url: string): Promise<BilingualHandbook> {
  const response = await fetch(url).catch(() => undefined);
  if (response && !response.ok) throw new MissingHandbook({ status: response.status });
  const handbook = (await response?.json().catch(() => undefined)) as BilingualHandbook | undefined;
  if (!handbook) throw new MissingHandbook({});
  return handbook;
}

/** Answers from the handbook in one language, and says how every method fares in both. */
export async function ask(
  { url, locale, question, query, settings, instruction }: AskedHandbook,
  call: Call,
): Promise<HandbookResult> {
  const open = await handbookAt(url);
  const { handbook, shelf } = open[locale];
  const asked = question ? { question } : { query };
  const answer = askHandbook(handbook, asked, settings, instruction, shelf);
  await call.breathe();
  const en = figuresOf(open.en, settings);
  await call.breathe();
  const figures = { en, zh: figuresOf(open.zh, settings) };
  return { answer, figures, versus: bothVersus(figures, settings) };
}

/** Figures depend on few of the settings: a new query needs no new evaluation. */
function figuresOf(
  { handbook, shelf, figures }: OpenHandbook,
  settings: RetrieverSettings,
): HandbookFigures[] {
  const { k, k1, b, dimensions, variety, chunking, size, overlap, asOf } = settings;
  const { outdated, poisoned, forbidden } = settings;
  const turned = [k, k1, b, dimensions, variety, chunking, size, overlap, asOf];
  const key = JSON.stringify([...turned, outdated, poisoned, forbidden]);
  return figures(key, () => evaluate(handbook, settings, shelf));
}

/** The id of the next question on which two methods disagree for who asks; empty if there is none. */
export async function disagree({
  url,
  locale,
  question,
  settings,
}: Pick<AskedHandbook, 'url' | 'locale' | 'question' | 'settings'>): Promise<string> {
  const { handbook, shelf } = (await handbookAt(url))[locale];
  const questions = handbook.questions.map((asked) => ({ ...asked, asker: settings.role }));
  const second = settings.compare || METHODS.find((method) => method !== settings.method)!;
  const methods: [Method, Method] = [settings.method, second];
  return disagreement({ ...handbook, questions }, settings, methods, question, shelf)?.id ?? '';
}

import { Problem } from '~/lib/problem';
import { both, type Both, type Locale } from '~/lib/locale';
import { loadTraditionalFor } from '~/lib/text/plain-form';
import { askHandbook } from '../core/ask';
import { found, pageAt } from '../core/found';
import { inLanguage, mayRead, type BilingualHandbook, type Handbook } from '../core/handbook';
import { openShelf, type Shelf } from '../core/shelf';
import { partOf, planned, wordsOnly, type Part, type SearchRequest } from './asked';
import { embedders } from './embedders';

interface HandbookRequest extends SearchRequest {
  url: string;
  locale: Locale;
  /** Id of a built-in question; empty if the reader typed one. */
  question: string;
}

interface OpenHandbook {
  handbook: Handbook;
  shelf: Shelf;
}

const opened = new Map<string, Both<OpenHandbook>>();

async function handbookAt(url: string): Promise<Both<OpenHandbook>> {
  const known = opened.get(url);
  if (known) return known;
  const bilingual = await fetchHandbook(url);
  const fresh = both((locale): OpenHandbook => {
    const handbook = inLanguage(bilingual, locale);
    return { handbook, shelf: openShelf(handbook, embedders) };
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

export async function ask(asked: HandbookRequest): Promise<Part> {
  const { query, crossed, question, instruction, whole } = asked;
  const { library, shelf, handbook, allowed, plan } = await openFor(asked);
  const settings = plan.waits && !whole ? wordsOnly(plan.settings) : plan.settings;
  const wording = question ? { question } : { query };
  const answer = askHandbook(handbook, { ...wording, crossed }, settings, instruction, shelf);
  return partOf(found(library, answer, { settings, query, crossed, allowed }), plan, whole);
}

async function openFor(asked: HandbookRequest) {
  const { url, locale, question, query, settings } = asked;
  const { handbook, shelf } = (await handbookAt(url))[locale];
  const built = handbook.questions.find(({ id }) => id === question);
  const library = shelf(settings, built);
  if (!built) await loadTraditionalFor([query]);
  const { chunks, sources } = library;
  const allowed = (chunk: number) =>
    mayRead(sources[chunks[chunk]!.source]!, built?.asker ?? 'public', settings);
  return { handbook, shelf, library, allowed, plan: await planned(asked, library, { allowed }) };
}

export async function page(asked: HandbookRequest & { chunk: number }) {
  const { library, plan } = await openFor(asked);
  return pageAt(library, { ...asked, settings: wordsOnly(plan.settings) });
}

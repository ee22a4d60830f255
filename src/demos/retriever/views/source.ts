import { readCourseVectors } from '~/lib/embedding/course-file';
import { courseEmbedder } from '~/lib/retrieval/course-embedder';
import type { Embedders } from '~/lib/retrieval/embedder';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { askHandbook, type HandbookAnswer } from '../core/ask';
import { inLanguage, type BilingualHandbook, type Handbook } from '../core/handbook';
import { retrieverFields, type RetrieverForm } from '../core/settings';
import { openShelf, type Shelf } from '../core/shelf';
import { dfOf, type Term } from '../core/found';

/** What the views of the retriever draw from: the handbook, and the course vectors as a file's bytes. */
export interface RetrieverSource {
  handbook: BilingualHandbook;
  course: Uint8Array;
}

/** A reply that the reader may give for the model; empty before one was chosen. */
const REPLIES = ['copied', 'current', 'declined'] as const;

/** The retriever's own settings, and the reply that a step is about. */
export const viewFields = ({ handbook }: RetrieverSource) =>
  ({
    ...retrieverFields(handbook.questions.map(({ id }) => id)),
    reply: { kind: 'choice', default: '', options: ['', ...REPLIES] },
  }) as const;

export type ViewSettings = RetrieverForm & { reply: '' | (typeof REPLIES)[number] };

interface Opened {
  handbook: Handbook;
  shelf: Shelf;
}

const opened = new WeakMap<RetrieverSource, Map<Locale, Opened>>();

/** The handbook in a language with its libraries, opened once for each source. */
export function open(source: RetrieverSource, locale: Locale): Opened {
  const known = opened.get(source) ?? openAll(source);
  opened.set(source, known);
  return known.get(locale)!;
}

function openAll({ handbook, course }: RetrieverSource): Map<Locale, Opened> {
  const embedders: Embedders = { course: courseEmbedder(readCourseVectors(course)) };
  const inEach = LOCALE_CODES.map((locale) => {
    const own = inLanguage(handbook, locale);
    return [locale, { handbook: own, shelf: openShelf(own, embedders) }] as const;
  });
  return new Map(inEach);
}

/** The answer to the question of some settings. */
export function ask(
  source: RetrieverSource,
  settings: ViewSettings,
  locale: Locale,
): HandbookAnswer {
  const { handbook, shelf } = open(source, locale);
  return askHandbook(handbook, settings, settings, '', shelf);
}

/** The words of the question, and how many pages of the store have each. */
export function termsOf(
  { query }: HandbookAnswer,
  source: RetrieverSource,
  settings: ViewSettings,
  locale: Locale,
): Term[] {
  const { handbook, shelf } = open(source, locale);
  const asked = handbook.questions.find(({ id }) => id === settings.question);
  return dfOf(shelf(settings, asked), query);
}

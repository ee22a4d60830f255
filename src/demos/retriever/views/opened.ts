import type { View } from '~/demos/parts/pictures/views';
import { openStore } from '~/lib/retrieval/stored-embedder';
import { readerOf, vectorPath } from '~/lib/encoder/vectors/corpora';
import { readRows } from '~/lib/encoder/vectors/file';
import { both, type Both, type Locale } from '~/lib/locale';
import { askHandbook } from '../core/ask';
import { inLanguage, type BilingualHandbook } from '~/lib/handbook/handbook';
import { retrieverFields, type RetrieverForm } from '../core/settings';
import { openShelf } from '../core/shelf';
import { putRows, shippedChunks, shippedQuestions } from '../core/shipped-texts';
import { dfOf } from '../core/found';

export interface RetrieverSource {
  handbook: BilingualHandbook;
  vectors: Both<HandbookVectors>;
}

type HandbookVectors = Record<'handbook' | 'questions', Uint8Array>;

/** The vectors of both languages. @param bytesAt reads a file that the site ships, by its path */
export async function vectorsBy(
  bytesAt: (path: string) => Uint8Array | Promise<Uint8Array>,
): Promise<Both<HandbookVectors>> {
  const bytesOf = async (language: Locale, corpus: keyof HandbookVectors) =>
    bytesAt(vectorPath({ model: readerOf(language), corpus, language }));
  const vectorsIn = async (language: Locale) => ({
    handbook: await bytesOf(language, 'handbook'),
    questions: await bytesOf(language, 'questions'),
  });
  const [en, zh] = await Promise.all([vectorsIn('en'), vectorsIn('zh')]);
  return { en, zh };
}

/** A reply that the reader may give for the model; empty before one was chosen. */
const REPLIES = ['copied', 'current', 'declined'] as const;

export const viewFields = ({ handbook }: RetrieverSource) =>
  ({
    ...retrieverFields(handbook.questions.map(({ id }) => id)),
    reply: { kind: 'choice', default: '', options: ['', ...REPLIES] },
  }) as const;

export type ViewSettings = RetrieverForm & { reply: '' | (typeof REPLIES)[number] };

export type RetrieverView = View<RetrieverSource, ViewSettings>;

const opened = new WeakMap<RetrieverSource, Both<ReturnType<typeof openIn>>>();

export function open(source: RetrieverSource, locale: Locale) {
  const known = opened.get(source) ?? both((language) => openIn(language, source));
  opened.set(source, known);
  return known[locale];
}

function openIn(locale: Locale, { handbook: texts, vectors }: RetrieverSource) {
  const handbook = inLanguage(texts, locale);
  const encoder = openStore();
  putRows(encoder, 'passage', shippedChunks(handbook), readRows(vectors[locale].handbook));
  putRows(encoder, 'query', shippedQuestions(handbook), readRows(vectors[locale].questions));
  return { handbook, shelf: openShelf(handbook, { encoder }) };
}

/** The answer to the question of the settings, with its words as the text has them. */
export function ask(source: RetrieverSource, settings: ViewSettings, locale: Locale) {
  const { handbook, shelf } = open(source, locale);
  const answer = askHandbook(handbook, settings, settings, '', shelf);
  return { ...answer, terms: dfOf(shelf(settings, answer.question), answer.query) };
}

export type Asked = ReturnType<typeof ask>;

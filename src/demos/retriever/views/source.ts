import type { Embedders } from '~/lib/retrieval/embedder';
import { openStore } from '~/lib/retrieval/stored-embedder';
import { readerOf, type VectorFile } from '~/lib/encoder/vectors/corpora';
import { readRows } from '~/lib/encoder/vectors/file';
import { LOCALE_CODES, type Both, type Locale } from '~/lib/locale';
import { askHandbook, type HandbookAnswer } from '../core/ask';
import { inLanguage, type BilingualHandbook, type Handbook } from '../core/handbook';
import { retrieverFields, type RetrieverForm } from '../core/settings';
import { openShelf, type Shelf } from '../core/shelf';
import { putRows, shippedChunks, shippedQuestions } from '../core/shipped-texts';
import { dfOf } from '../core/found';

export interface RetrieverSource {
  handbook: BilingualHandbook;
  vectors: Both<HandbookVectors>;
}

export type HandbookVectors = Record<'handbook' | 'questions', Uint8Array>;

export const vectorFile = (language: Locale, corpus: keyof HandbookVectors): VectorFile => ({
  model: readerOf(language),
  corpus,
  language,
});

/** A reply that the reader may give for the model; empty before one was chosen. */
const REPLIES = ['copied', 'current', 'declined'] as const;

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

export function open(source: RetrieverSource, locale: Locale): Opened {
  const known = opened.get(source) ?? openAll(source);
  opened.set(source, known);
  return known.get(locale)!;
}

function openAll({ handbook, vectors }: RetrieverSource): Map<Locale, Opened> {
  const inEach = LOCALE_CODES.map((locale) => {
    const own = inLanguage(handbook, locale);
    const embedders = shippedEmbedders(own, vectors[locale]);
    return [locale, { handbook: own, shelf: openShelf(own, embedders) }] as const;
  });
  return new Map(inEach);
}

function shippedEmbedders(handbook: Handbook, files: HandbookVectors): Embedders {
  const encoder = openStore();
  putRows(encoder, 'passage', shippedChunks(handbook), readRows(files.handbook));
  putRows(encoder, 'query', shippedQuestions(handbook), readRows(files.questions));
  return { encoder };
}

export function ask(source: RetrieverSource, settings: ViewSettings, locale: Locale) {
  const { handbook, shelf } = open(source, locale);
  return askHandbook(handbook, settings, settings, '', shelf);
}

export function termsOf(
  { query }: HandbookAnswer,
  source: RetrieverSource,
  settings: ViewSettings,
  locale: Locale,
) {
  const { handbook, shelf } = open(source, locale);
  const asked = handbook.questions.find(({ id }) => id === settings.question);
  return dfOf(shelf(settings, asked), query);
}

import { LOCALE_CODES, type Locale } from '../../locale';
import { REAL, type EmbedKind, type RealEncoder } from '../models';

/** The texts that the site ships vectors of. The questions are those of the handbook. */
const CORPORA = ['handbook', 'questions', 'glossary', 'lessons'] as const;
export type Corpus = (typeof CORPORA)[number];

/** The languages that an encoder reads; the first page of each begins with the first encoder that reads it. */
export const READS: Readonly<Record<RealEncoder, readonly Locale[]>> = {
  minilm: ['en'],
  e5: ['en', 'zh'],
};

export const kindOf = (corpus: Corpus): EmbedKind => (corpus === 'questions' ? 'query' : 'passage');

export interface VectorFile {
  model: RealEncoder;
  corpus: Corpus;
  language: Locale;
}

/** A demo shows the figures of its texts in both languages, whatever the encoder reads. */
const holds = (model: RealEncoder, corpus: Corpus, language: Locale): boolean =>
  corpus === 'handbook' || corpus === 'questions' || READS[model].includes(language);

export const readerOf = (language: Locale): RealEncoder =>
  REAL.find((model) => READS[model].includes(language))!;

/** All files of an encoder: of the demo's texts both languages, of the rest those of the pages that search or draw with it. */
export const filesOf = (model: RealEncoder): VectorFile[] =>
  CORPORA.flatMap((corpus) =>
    LOCALE_CODES.flatMap((language) =>
      holds(model, corpus, language) ? [{ model, corpus, language }] : [],
    ),
  );

export const vectorFiles = (): VectorFile[] => REAL.flatMap(filesOf);

/** True of vectors that come with the sources of the site; the others are made by `npm run models`. */
export const isInSources = ({ corpus }: Pick<VectorFile, 'corpus'>): boolean =>
  corpus !== 'lessons';

export const vectorPath = (file: VectorFile): string => {
  const { model, corpus, language } = file;
  const folder = isInSources(file) ? `vectors/${model}` : `encoder/${model}/vectors`;
  return `${folder}/${corpus}-${language}.bin`;
};

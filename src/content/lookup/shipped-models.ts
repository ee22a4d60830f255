import { existsSync, statSync } from 'node:fs';
import {
  ENCODER_SHELF,
  MODEL_FILES,
  offeredModel,
  REAL,
  type RealEncoder,
} from '~/lib/encoder/models';
import { filesOf, readerOf, vectorPath, type Corpus } from '~/lib/encoder/vectors/corpora';
import { LLAMA_SHELF, SMOLLM2, SMOLLM2_FILES } from '~/lib/llama/smollm2';
import { LOCALE_CODES, type Locale } from '~/lib/locale';

/** The encoders that are there when the site is built: those that `npm run models` has made. */
const shippedEncoders = (): string[] =>
  ENCODER_SHELF.models.filter((model) =>
    MODEL_FILES.every((file) => existsSync(`public/${ENCODER_SHELF.folder}${model}/${file}`)),
  );

/** The real encoders whose vectors of some texts are there, with or without their weights. */
export const vectorsOf = (corpora: readonly Corpus[]): RealEncoder[] =>
  REAL.filter((model) =>
    filesOf(model)
      .filter(({ corpus }) => corpora.includes(corpus))
      .every((file) => existsSync(`public/${vectorPath(file)}`)),
  );

/** The real ones that are there with their vectors of some texts. */
function encodersWith(
  corpora: readonly Corpus[],
  languages: readonly Locale[] = LOCALE_CODES,
): RealEncoder[] {
  const shipped = shippedEncoders();
  const isAsked = (file: { corpus: Corpus; language: Locale }) =>
    corpora.includes(file.corpus) && languages.includes(file.language);
  return REAL.filter(
    (model) =>
      shipped.includes(model) &&
      filesOf(model)
        .filter(isAsked)
        .every((file) => existsSync(`public/${vectorPath(file)}`)),
  );
}

/** How many bytes a page fetches for E5's vectors of all passages in a language; 0 if this copy has none. */
export const passageBytes = (language: Locale): number =>
  statSync(`public/${vectorPath({ model: 'e5', corpus: 'lessons', language })}`, {
    throwIfNoEntry: false,
  })?.size ?? 0;

/** The encoder by which pages in a language are searched; undefined if this copy has none with its vectors. */
export function meaningEncoder(language: Locale) {
  const model = readerOf(language);
  return encodersWith(['glossary', 'lessons'], [language]).includes(model)
    ? offeredModel(model)
    : undefined;
}

/** The id of the large language model if `npm run models` has made it before the site is built; else ''. */
export const shippedWriter = (): string =>
  SMOLLM2_FILES.every((file) => existsSync(`public/${LLAMA_SHELF.folder}${SMOLLM2}/${file}`))
    ? SMOLLM2
    : '';

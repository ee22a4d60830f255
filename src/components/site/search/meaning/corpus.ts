import { fetchFile } from '~/browser/page';
import type { RealEncoder } from '~/lib/encoder/models';
import { vectorPath, type Corpus } from '~/lib/encoder/vectors/corpora';
import { digestOf } from '~/lib/encoder/vectors/digest';
import { readRows } from '~/lib/encoder/vectors/file';
import { termText } from '~/lib/encoder/vectors/term-texts';
import { lessonPassages } from '~/lib/encoder/vectors/texts';
import type { Locale } from '~/lib/locale';
import { dot } from '~/lib/math/vector';
import { BASE } from '~/site';
import type { IndexFile } from '../index-file';
import { passageDocument, type PassageRow } from '../lesson-texts';
import { unpackDocument, type SiteDocument } from '../site-document';

/** A document near a query, with the cosine of their vectors. */
export interface Near {
  document: SiteDocument;
  cosine: number;
}

export interface MeantDocument {
  document: SiteDocument;
  vector: Float32Array;
}

const MOST = 8;

/** The nearest documents to a vector, each by the nearest of its texts. */
export function nearest(corpus: readonly MeantDocument[], query: Float32Array): Near[] {
  const best = new Map<string, Near>();
  for (const { document, vector } of corpus) {
    const cosine = dot(query, vector);
    if (cosine > (best.get(document.url)?.cosine ?? -Infinity))
      best.set(document.url, { document, cosine });
  }
  return [...best.values()].sort((a, b) => b.cosine - a.cosine).slice(0, MOST);
}

/** A text as an encoder reads it, and what it is a text of. */
interface Text {
  read: string;
  document: SiteDocument;
}

/** Vectors of the terms, and of the lessons where made, with their documents. @param whole false for terms alone */
export async function openCorpus(
  model: RealEncoder,
  language: Locale,
  whole: boolean,
): Promise<MeantDocument[]> {
  const index = (await (await fetchFile(BASE + `search/${language}.json`)).json()) as IndexFile;
  const withVectors = async (corpus: Corpus, texts: Promise<Text[]>) => {
    const rows = await rowsOf(vectorPath({ model, corpus, language }));
    return (await texts).flatMap(({ read, document }) => {
      const vector = rows.get(digestOf(read));
      return vector ? [{ document, vector }] : [];
    });
  };
  const terms = withVectors('glossary', Promise.resolve(termsIn(index, language)));
  const lessons = whole ? withVectors('lessons', lessonsOf(index, language)).catch(() => []) : [];
  return [...(await terms), ...(await lessons)];
}

const termsIn = ({ documents }: IndexFile, language: Locale): Text[] =>
  documents
    .map(unpackDocument)
    .filter(({ kind }) => kind === 'term')
    .map((document) => ({ read: termText(document.title, document.text, language), document }));

async function lessonsOf({ parts }: IndexFile, language: Locale): Promise<Text[]> {
  const files = await Promise.all(
    parts.map(async (part) => (await fetchFile(BASE + `search/${language}/${part}.json`)).json()),
  );
  return (files as PassageRow[][]).flat().flatMap((row) => passagesOf(row, language));
}

function passagesOf(row: PassageRow, language: Locale): Text[] {
  const [, heading, lesson, text] = row;
  return lessonPassages(heading === lesson ? '' : heading, text, language).map(
    ({ read, shown }) => ({ read, document: passageDocument(row, shown) }),
  );
}

async function rowsOf(path: string): Promise<Map<string, Float32Array>> {
  return readRows(new Uint8Array(await (await fetchFile(BASE + path)).arrayBuffer()));
}

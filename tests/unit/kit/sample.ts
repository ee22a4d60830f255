import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { rowOf, unitRows, type Vectors } from '~/lib/embedding/vectors';
import { seededRng } from '~/lib/math/rng';
import type { Stored } from '~/lib/kit/store-files';
import { bm25 } from '~/lib/retrieval/bm25';
import { buildIndex, queryTerms } from '~/lib/retrieval/text-index';
import { ranking } from '~/lib/retrieval/top';
import { segment } from '~/lib/text/segment';

type Language = 'en' | 'zh';
interface Passage {
  id: string;
  section: Record<Language, string>;
  title: Record<Language, string>;
  text: Record<Language, string>;
}
const PASSAGES = parse(
  readFileSync('content/corpora/harbour-line/passages.yaml', 'utf8'),
) as Passage[];

export const QUESTIONS: Record<Language, string> = {
  en: 'Is the ferry free on Mondays?',
  zh: '退票最晚什么时候？开船前几分钟要到码头？',
};

/** The handbook and three chunks that make trouble: one without a token (a vector of zeros), two that are equal. */
export function sample(language: Language, question = QUESTIONS[language]): Stored {
  const chunks = [
    ...PASSAGES.map(({ id, section, title, text }) => ({
      id,
      source: section[language],
      title: title[language],
      text: text[language],
    })),
    { id: 'empty', source: '', title: "O'Neil\\n", text: '… ("— \u0001\u0002\t\r\n' },
    { id: 'twin-1', source: '', title: '', text: 'ferry free ferry 轮渡 没开' },
    { id: 'twin-2', source: '', title: '', text: 'ferry free ferry 轮渡 没开' },
  ];
  const vectors = randomVectors([...chunks.map(({ text }) => text), question], 24);
  return {
    chunks,
    vectors: {
      count: chunks.length,
      width: 24,
      values: vectors.values.subarray(0, chunks.length * 24),
    },
    method: 'random vectors',
    query: { text: question, vector: rowOf(vectors, chunks.length) },
    k: 10,
  };
}

/** Not of length 1, as an embedder may leave them. [texts × width] */
function randomVectors(texts: readonly string[], width: number): Vectors {
  const rng = seededRng(7);
  const known = new Map<string, Float32Array>();
  const values = new Float32Array(texts.length * width);
  texts.forEach((text, at) => {
    for (const token of segment(text)) {
      if (!known.has(token))
        known.set(
          token,
          Float32Array.from({ length: width }, () => rng() - 0.5),
        );
      known.get(token)!.forEach((value, axis) => (values[at * width + axis]! += value));
    }
  });
  return { count: texts.length, width, values };
}

/** The ranking by words, as this site's BM25 has it: chunk numbers, best first. */
export function byWords({ chunks, query }: Stored): number[] {
  const index = buildIndex(chunks.map(({ text }) => text));
  return ranking(bm25(index, queryTerms(index, query.text), { k1: 1.2, b: 0.75 }).scores);
}

/** The ranking by cosine, computed in double precision. */
export function byVectors({ vectors, query }: Stored): number[] {
  const rows = unitRows(vectors);
  const asked = unitRows({ count: 1, width: vectors.width, values: query.vector }).values;
  const scores = Float64Array.from({ length: rows.count }, (_, at) =>
    rowOf(rows, at).reduce((sum, value, axis) => sum + value * asked[axis]!, 0),
  );
  return ranking(scores);
}

/** 1 / (60 + rank) from each ranking, added up; ties in the order of the text. */
export function fusedByHand(...rankings: number[][]): number[] {
  const chunks = [...new Set(rankings.flat())].sort((a, b) => a - b);
  const score = (chunk: number) =>
    rankings
      .map((ranked) => ranked.indexOf(chunk))
      .reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (60 + place + 1)), 0);
  return chunks.sort((a, b) => score(b) - score(a) || a - b);
}

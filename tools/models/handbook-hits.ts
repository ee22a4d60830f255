import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { dot } from '~/lib/math/vector';
import { mayRead } from '~/lib/handbook/handbook';

import type { Encoder } from './open-encoder';
import { handbook } from '../../scripts/record/handbook';

type Language = 'en' | 'zh';
const BY_RIGHT = { forbidden: false };

/**
 * How many of the handbook's questions have an answering passage among the first `most` by an encoder, of the passages in
 * force that the asker may read.
 *
 * @param asked language of the questions
 * @param textLanguage language of the passages
 */
export async function handbookHits(
  encoder: Encoder,
  asked: Language,
  textLanguage: Language,
  most = 3,
): Promise<{ found: number; of: number }> {
  const { passages, questions } = handbook();
  const inForce = passages.filter(({ kind }) => kind !== 'outdated' && kind !== 'poisoned');
  const answerable = questions.filter(({ gold }) => gold.length > 0);
  const rows = await encoder.embed(
    inForce.map(({ title, text }) => `${title[textLanguage]}\n\n${text[textLanguage]}`),
    'passage',
  );
  const queries = await encoder.embed(
    answerable.map(({ text }) => text[asked]),
    'query',
  );
  const found = answerable.filter(({ gold, asker }, at) => {
    const isReadable = (place: number) => mayRead(inForce[place]!, asker, BY_RIGHT);
    return ranked(rowOf(queries, at), rows)
      .filter(isReadable)
      .slice(0, most)
      .some((place) => gold.includes(inForce[place]!.id));
  }).length;
  return { found, of: answerable.length };
}

/** Places of the rows from the highest product with the query to the lowest. */
function ranked(query: Float32Array, rows: Vectors): number[] {
  const scores = Array.from({ length: rows.count }, (_, at) => dot(query, rowOf(rows, at)));
  return scores.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
}

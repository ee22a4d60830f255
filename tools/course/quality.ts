import { embedTexts, type CourseVectors } from '~/lib/embedding/course';
import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import { recallAtK } from '~/lib/evaluation/ranking';
import { dot, mean } from '~/lib/math/vector';
import { mayRead } from '~/demos/retriever/core/handbook';
import { documentOf } from '~/demos/retriever/core/library';
import type { CorpusQuestion, Passage } from '~/schemas/corpus';
import type { Term } from '~/schemas/term';

type Language = 'en' | 'zh';
/** The language of a question, then of the passages. */
const WAYS: [Language, Language][] = [['en', 'en'], ['zh', 'zh'], ['zh', 'en'], ['en', 'zh']]; // prettier-ignore
const K = 4;

/** How well the names of terms find their translations among all names of the other language. */
interface TwinFigures {
  terms: number;
  /** The share of names, in both languages together, whose nearest is the translation … */
  first: number;
  /** … or is among the nearest five. */
  amongFive: number;
  meanReciprocalRank: number;
}

/** @param of the terms to look up; each is ranked against all */
export function twinFigures(
  course: CourseVectors,
  terms: readonly Term[],
  of: readonly Term[] = terms,
): TwinFigures {
  const [en, zh] = (['en', 'zh'] as const).map((language) =>
    embedTexts(
      course,
      terms.map(({ name }) => name[language]),
    ),
  );
  const looked = terms.flatMap((term, at) => (of.includes(term) ? [at] : []));
  const ranks = looked.flatMap((at) => [rankOf(at, en!, zh!), rankOf(at, zh!, en!)]);
  const shareWithin = (most: number) => rounded(mean(ranks.map((rank) => Number(rank <= most))));
  return {
    terms: of.length,
    first: shareWithin(1),
    amongFive: shareWithin(5),
    meanReciprocalRank: rounded(mean(ranks.map((rank) => 1 / rank))),
  };
}

/** The rank of the row of the same index; ties count against it, so a zero row ranks last. */
function rankOf(at: number, from: Vectors, to: Vectors): number {
  const one = rowOf(from, at);
  const own = dot(one, rowOf(to, at));
  let rank = 0;
  for (let other = 0; other < to.count; other++) if (dot(one, rowOf(to, other)) >= own) rank++;
  return rank;
}

/** recall@4 of the handbook's questions, from which no vector was learned: question's language, passages' language. */
export function questionFigures(
  course: CourseVectors,
  { passages, questions }: { passages: readonly Passage[]; questions: readonly CorpusQuestion[] },
): Record<string, number> {
  const ordinary = passages.filter(({ kind }) => !kind);
  return Object.fromEntries(
    WAYS.map(([asked, answered]) => {
      const documents = ordinary.map(({ id, title, text }) =>
        documentOf({ id, title: title[answered], text: text[answered] }, 'heading'),
      );
      const vectors = embedTexts(course, documents);
      const found = questions
        .filter(({ gold }) => gold.length > 0)
        .map((question) => {
          const vector = embedTexts(course, [question.text[asked]]).values;
          const ranked = ordinary
            .map((passage, at) => ({ passage, score: dot(vector, rowOf(vectors, at)) }))
            .filter(({ passage }) => mayRead(passage, question.asker, { forbidden: false }))
            .sort((a, b) => b.score - a.score)
            .map(({ passage }) => passage.id);
          return recallAtK(ranked, question.gold, K);
        });
      return [`${asked}-${answered}`, rounded(mean(found))];
    }),
  );
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

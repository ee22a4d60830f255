import { bestPerPassage } from '~/lib/evaluation/ranking';
import { mean } from '~/lib/math/vector';
import { order } from '~/lib/retrieval/search';
import { mayRead, type Handbook, type Passage, type Question } from './handbook';
import { against, measure, type MethodFigures } from './measures';
import { contestants, type Contestant } from './contestants';
import { searchOptions, type RankingSettings, type RetrieverSettings } from './settings';
import { openShelf, type HandbookLibrary } from './shelf';

export interface HandbookFigures extends MethodFigures {
  /** Mean number of different passages among the first k chunks, over all questions. */
  spread: number;
  /** Questions whose first k chunks include a passage that the asker may not read … */
  leaked: number;
  /** … or a planted one, or an outdated one. */
  planted: number;
  stale: number;
}

/** Every method whose vectors are available; each question is asked with the rights of its asker. */
export function evaluate(
  handbook: Handbook,
  settings: RetrieverSettings,
  shelf = openShelf(handbook),
): HandbookFigures[] {
  const library = shelf({ ...settings, missing: false });
  const rows = contestants(settings, library.corpus.embedders).map((contestant) =>
    figuresOf(library, handbook.questions, contestant),
  );
  return against(rows, settings.method);
}

/** A built-in question that the text answers, with the rank of its answer by two methods; 0 where it has none. */
export interface QuestionRanks {
  id: string;
  text: string;
  first: number;
  second: number;
}

export function questionRanks(
  { questions }: Handbook,
  library: HandbookLibrary,
  settings: RetrieverSettings,
): QuestionRanks[] {
  const { sources, chunks } = library;
  const rankOf = (question: Question, method: RetrieverSettings['compare']) =>
    method === ''
      ? 0
      : rankedChunks(library, question, { ...settings, method }).findIndex((chunk) =>
          question.gold.includes(sources[chunks[chunk]!.source]!.id),
        ) + 1;
  return questions
    .filter(({ gold }) => gold.length > 0)
    .map((question) => ({
      ...{ id: question.id, text: question.text },
      ...{ first: rankOf(question, settings.method), second: rankOf(question, settings.compare) },
    }));
}

function figuresOf(
  library: HandbookLibrary,
  questions: readonly Question[],
  { name, settings }: Contestant,
): HandbookFigures {
  const asked = questions.map((question) => {
    const ranked = rankedChunks(library, question, settings);
    return {
      question,
      gold: new Set(question.gold),
      ranking: rankedPassages(library, ranked),
      shown: rankedPassages(library, ranked.slice(0, settings.k)),
    };
  });
  const byId = new Map(library.sources.map((passage) => [passage.id, passage]));
  const showing = (bad: (passage: Passage, question: Question) => boolean) =>
    asked.filter(({ question, shown }) => shown.some((id) => bad(byId.get(id)!, question))).length;
  return {
    ...measure(
      name,
      asked.filter(({ gold }) => gold.size > 0),
    ),
    spread: mean(asked.map(({ shown }) => shown.length)),
    leaked: showing((passage, { asker }) => !mayRead(passage, asker, { forbidden: false })),
    planted: showing(({ kind }) => kind === 'poisoned'),
    stale: showing(({ kind }) => kind === 'outdated'),
  };
}

/** All hits that the asker may read, best first. */
export function rankedChunks(
  { corpus, chunks, sources }: HandbookLibrary,
  { text, asker }: Question,
  settings: RankingSettings,
): number[] {
  const allowed = (chunk: number) => mayRead(sources[chunks[chunk]!.source]!, asker, settings);
  return order(corpus, text, { ...searchOptions(settings), k: chunks.length, allowed });
}

/** Ids of the passages that ranked chunks are cut from; each passage once, at its best chunk. */
export function rankedPassages(
  { chunks, sources }: HandbookLibrary,
  ranked: readonly number[],
): string[] {
  return bestPerPassage(ranked, (chunk) => sources[chunks[chunk]!.source]!.id);
}

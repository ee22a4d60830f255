import { mayRead, type Handbook, type Passage, type Question } from '~/lib/handbook/handbook';
import { rankedChunks, rankedPassages } from '~/demos/retriever/core/ranked';
import type { RetrieverSettings } from '~/lib/retrieval/search-settings';
import { openShelf, type HandbookLibrary } from '~/demos/retriever/core/shelf';
import type { QuestionRanks } from '~/demos/retriever/core/snapshot';
import { mean } from '~/lib/math/vector';
import { contestants, type Contestant } from './contestants';
import { against, measure, type MethodFigures } from './measures';

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
      id: question.id,
      text: question.text,
      first: rankOf(question, settings.method),
      second: rankOf(question, settings.compare),
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

import { contestants } from '~/lib/demos/retriever/contestants';
import { withCosts, type Gauging } from '~/lib/demos/retriever/cost';
import { searchFor, type HandbookFigures } from '~/lib/demos/retriever/evaluate';
import type { Question } from '~/lib/demos/retriever/handbook';
import type { Library } from '~/lib/demos/retriever/library';
import type { MethodFigures } from '~/lib/demos/retriever/measures';
import { measured, type OwnQuestion } from '~/lib/demos/retriever/own-questions';
import type { RetrieverSettings } from '~/lib/demos/retriever/settings';
import type { HandbookLibrary } from '~/lib/demos/retriever/shelf';

const gaugedHere = (instruction: string): Gauging => ({
  instruction,
  clock: () => performance.now(),
});

/** The rows of the handbook's evaluation with what each ranking costs on this machine. */
export function handbookCosts(
  rows: readonly HandbookFigures[],
  library: HandbookLibrary,
  questions: readonly Question[],
  settings: RetrieverSettings,
  instruction: string,
): HandbookFigures[] {
  const evaluated = questions.filter(({ gold }) => gold.length > 0);
  const all = contestants(settings, library.corpus.embedders, true);
  const searchesOf = (turned: RetrieverSettings) =>
    evaluated.map((question) => searchFor(library, question, turned));
  return withCosts(rows, all, library, searchesOf, gaugedHere(instruction));
}

/** The rows of the reader's own evaluation with what each ranking costs on this machine. */
export function ownCosts(
  rows: readonly MethodFigures[],
  library: Library,
  questions: readonly OwnQuestion[],
  settings: RetrieverSettings,
  instruction: string,
): MethodFigures[] {
  const searches = questions.map(({ query }) => ({ question: query, searched: query }));
  const all = measured(library, settings);
  return withCosts(rows, all, library, () => searches, gaugedHere(instruction));
}

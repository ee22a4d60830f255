import { contestants, type Contestant } from '../core/contestants';
import { costOf, type Cost, type CostProbe } from '../core/cost';
import { searchFor, type HandbookFigures } from '../core/evaluate';
import type { Question } from '../core/handbook';
import type { Library } from '../core/library';
import type { OwnQuestion } from '../core/own-questions';
import type { RetrieverSettings } from '../core/settings';
import type { HandbookLibrary } from '../core/shelf';

const probeHere = (instruction: string): CostProbe => ({
  instruction,
  clock: () => performance.now(),
});

/** The rows of the handbook's evaluation with the cost of each ranking on this machine. */
export function handbookCosts(
  rows: readonly HandbookFigures[],
  library: HandbookLibrary,
  questions: readonly Question[],
  settings: RetrieverSettings,
  instruction: string,
): HandbookFigures[] {
  const evaluated = questions.filter(({ gold }) => gold.length > 0);
  const all = contestants(settings, library.corpus.embedders, true);
  return rows.map((row) => {
    const { settings: turned } = all.find(({ name }) => name === row.method)!;
    const searches = evaluated.map((question) => searchFor(library, question, turned));
    return { ...row, cost: costOf(library, searches, turned, probeHere(instruction)) };
  });
}

/** The cost of one ranking of the reader's own text on this machine. */
export function ownCost(
  library: Library,
  questions: readonly OwnQuestion[],
  { settings }: Contestant,
  instruction: string,
): Cost {
  const searches = questions.map(({ query }) => ({ question: query, searched: query }));
  return costOf(library, searches, settings, probeHere(instruction));
}

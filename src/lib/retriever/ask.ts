import { answer, type Answer } from './answer';
import type { Comparison } from '../evaluation/paired';
import { versus } from './measures';
import { evaluate, handbookLibrary, rankedPassages, type HandbookFigures } from './evaluate';
import {
  inLanguage,
  mayRead,
  type BilingualHandbook,
  type Handbook,
  type Passage,
  type Question,
} from './handbook';
import type { RetrieverSettings } from './settings';

/** What the page says of a passage of the handbook beside its text. */
export type PassageNote = Pick<Passage, 'date' | 'role' | 'kind'> & { gold: boolean };

export interface HandbookAnswer extends Answer {
  /** Notes on the passages among the hits, by id. */
  notes: Record<string, PassageNote>;
  /** Ranks of the first passage that answers the built-in question; 0 if it is no hit or none is asked. */
  goldRank: number;
  comparedGoldRank: number;
  question: Question | undefined;
}

/** Answers from the handbook: a built-in question by its id, or whatever the reader typed. */
export function askHandbook(
  handbook: Handbook,
  asked: { question?: string; query?: string },
  settings: RetrieverSettings,
  instruction: string,
): HandbookAnswer {
  const question = handbook.questions.find(({ id }) => id === asked.question);
  const query = question?.text ?? asked.query ?? '';
  const library = handbookLibrary(handbook, settings, question);
  const passageOf = (chunk: number) => library.sources[library.chunks[chunk]!.source]!;
  const allowed = (chunk: number) => mayRead(passageOf(chunk), settings.role, settings);
  const plain = answer(library, query, settings, instruction, allowed);
  const goldRank = (method: RetrieverSettings['method'] | '') => {
    if (!question || !method) return 0;
    const asker = { ...question, asker: settings.role };
    const ranking = rankedPassages(library, asker, { ...settings, method });
    return ranking.findIndex((id) => question.gold.includes(id)) + 1;
  };
  return {
    ...plain,
    question,
    notes: notesOn(plain, library.sources, question),
    goldRank: goldRank(settings.method),
    comparedGoldRank: goldRank(settings.compare),
  };
}

function notesOn(
  { hits, compared = [] }: Answer,
  passages: readonly Passage[],
  question: Question | undefined,
): Record<string, PassageNote> {
  const shown = new Set([...hits, ...compared].map(({ source }) => source));
  const entries = passages
    .filter(({ id }) => shown.has(id))
    .map(({ id, date, role, kind }) => {
      const gold = question?.gold.includes(id) ?? false;
      return [id, { date, role, kind, gold }] as const;
    });
  return Object.fromEntries(entries);
}

export interface RetrieverSnapshot {
  answers: Record<'en' | 'zh', HandbookAnswer>;
  figures: Record<'en' | 'zh', HandbookFigures[]>;
  /** The two methods set side by side, question by question; none if there is no second. */
  versus?: Record<'en' | 'zh', Comparison> | undefined;
  /** Numbers that lessons quote, by path. */
  cells: Record<string, number>;
}

/** Everything a recorded run of the retriever holds, in both languages. */
export function retrieverSnapshot(
  handbook: BilingualHandbook,
  question: string,
  settings: RetrieverSettings,
  instructions: Record<'en' | 'zh', string>,
): RetrieverSnapshot {
  const both = <T>(of: (locale: 'en' | 'zh') => T) => ({ en: of('en'), zh: of('zh') });
  const answers = both((locale) =>
    askHandbook(inLanguage(handbook, locale), { question }, settings, instructions[locale]),
  );
  const figures = both((locale) => evaluate(inLanguage(handbook, locale), settings));
  const cells = {
    ...cellsOf('en', answers.en, figures.en),
    ...cellsOf('zh', answers.zh, figures.zh),
  };
  return { answers, figures, versus: bothVersus(figures, settings), cells };
}

/** The comparison of the two chosen methods in both languages. */
export function bothVersus(
  figures: Record<'en' | 'zh', readonly HandbookFigures[]>,
  { method, compare }: RetrieverSettings,
): Record<'en' | 'zh', Comparison> | undefined {
  const en = versus(figures.en, method, compare);
  const zh = versus(figures.zh, method, compare);
  return en && zh && { en, zh };
}

function cellsOf(
  locale: 'en' | 'zh',
  found: HandbookAnswer,
  figures: readonly HandbookFigures[],
): Record<string, number> {
  const cells: Record<string, number> = {
    [`chunks/${locale}`]: found.chunks,
    [`tokens/${locale}`]: found.averageLength,
    [`rank/${locale}`]: found.goldRank,
    [`compareRank/${locale}`]: found.comparedGoldRank,
    [`prompt/${locale}`]: found.prompt.tokens,
    [`score/${locale}`]: found.hits[0]?.score ?? 0,
  };
  for (const { method, recall, mrr, ndcg, spread, leaked, planted, stale } of figures) {
    const path = `${method}/${locale}`;
    cells[`${path}/recall`] = recall.mean;
    cells[`${path}/mrr`] = mrr.mean;
    cells[`${path}/ndcg`] = ndcg.mean;
    cells[`${path}/spread`] = spread;
    cells[`${path}/leaked`] = leaked;
    cells[`${path}/planted`] = planted;
    cells[`${path}/stale`] = stale;
  }
  return cells;
}

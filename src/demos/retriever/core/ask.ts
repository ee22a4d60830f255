import type { Method } from '~/lib/retrieval/methods';
import { answer, type Answer } from './answer';
import { crossedOut } from '~/lib/retrieval/crossed';
import type { Handbook, Passage, Question } from '~/lib/handbook/handbook';
import { readableBy } from './ranked';
import { rankedBy } from '~/lib/retrieval/crossed';
import type { RetrieverSettings } from '~/lib/retrieval/search-settings';
import { openShelf } from './shelf';

export type PassageNote = ReturnType<typeof notesOn>[string];

export type HandbookAnswer = ReturnType<typeof askHandbook>;

/** `instruction`: the first sentence of the prompt, in the handbook's language. Asked with the asker's rights. */
export function askHandbook(
  handbook: Handbook,
  asked: { question?: string; query?: string; crossed?: string },
  settings: RetrieverSettings,
  instruction: string,
  shelf = openShelf(handbook),
) {
  const question = handbook.questions.find(({ id }) => id === asked.question);
  const query = question?.text ?? asked.query ?? '';
  const library = shelf(settings, question);
  const allowed = readableBy(library, question?.asker ?? 'public', settings);
  const { crossed } = asked;
  const plain = answer(library, query, settings, instruction, allowed, crossed);
  const idOf = (chunk: number) => library.sources[library.chunks[chunk]!.source]!.id;
  const goldRank = (method: Method | '') => {
    if (!question || !method) return 0;
    const ranked = rankedBy(library, crossedOut(query, crossed), method, { ...settings, allowed });
    return ranked.findIndex((chunk) => question.gold.includes(idOf(chunk))) + 1;
  };
  return {
    ...plain,
    question,
    notes: notesOn(plain, library.sources, question),
    /** Rank of the first chunk cut from an answering passage; 0 if it is no hit or the question is not built in. */
    goldRank: goldRank(settings.method),
    comparedGoldRank: goldRank(settings.compare),
  };
}

/** Notes on the passages among the hits, by id. */
function notesOn(
  { hits, compared = [] }: Answer,
  passages: readonly Passage[],
  question: Question | undefined,
) {
  const shown = new Set([...hits, ...compared].map(({ source }) => source));
  const entries = passages
    .filter(({ id }) => shown.has(id))
    .map(({ id, date, role, kind }) => {
      const gold = question?.gold.includes(id) ?? false;
      return [id, { date, role, kind, gold }] as const;
    });
  return Object.fromEntries(entries);
}

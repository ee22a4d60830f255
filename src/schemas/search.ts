import { z } from 'astro/zod';
import { bilingual, askedWords, wordList } from './bilingual';
import { cell, path, source } from './figure/values';
import { flag, road, slug, some } from './ids';

const target = z
  .string({ error: 'Type the id of a lesson, or an address below the language.' })
  .regex(/^([A-Z]\d|(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?)$/, {
    error: 'Type the id of a lesson, such as R3, or an address such as guide/#freshness.',
  });

const asks = z
  .string({ error: 'Type ideas joined by +, and commas between the lines.' })
  .transform((text) => text.split(',').map((line) => line.split('+').map((idea) => idea.trim())));

const intent = z.strictObject({
  id: slug,
  /** Lines of ideas, one of which must be in the question as a whole: `cost + tuning, cost`. */
  asks,
  /** Counts only if the question says nothing else. */
  alone: flag,
  /** Its targets, best first. */
  leads: some(target, 'Say where the question leads.'),
});

/** The source of a number in an answer; `{l}` is the language of the page. */
const answerNumber = z.union([
  /** A cell, or a number that an evidence row prints. */
  z.strictObject({
    at: source,
    unit: z.enum(['number', 'percent']).default('number'),
    digits: z.int().min(0).max(2).default(0),
  }),
  /** A share of a total as a count. */
  z.strictObject({ share: cell, of: slug }),
  /** A number of a snapshot, in the notation of figures. */
  z.strictObject({ snapshot: path }),
  /** The score of a road with the weights of a preset of content/matrix.yaml. */
  z.strictObject({ preset: slug, road }),
]);

const link = z.strictObject({
  to: z.string().regex(/^([A-Z]\d|(?:[a-z0-9-]+\/)*(?:\?[a-z=&-]+)?(?:#[a-z0-9-]+)?)$/, {
    error:
      'Type the id of a lesson, or an address below the language, such as guide/?case=support-bot.',
  }),
  name: bilingual,
});

/** A common question, answered in one sentence above the results. */
const answer = z.strictObject({
  id: slug,
  question: bilingual,
  /** Other wordings, in either language: phrases joined by `+` that must all occur. */
  patterns: wordList,
  /** `**bold**`, `==highlighter==`, and `{slots}` for numbers, which are never typed here. */
  sentence: bilingual,
  numbers: z.record(slug, answerNumber).default({}),
  links: z.tuple([link, link], { error: 'Give two links: why, and where to try it.' }),
});

export type AnswerNumber = z.infer<typeof answerNumber>;

/** content/search.yaml: patterns of questions, and their targets. */
export const searchWords = z
  .strictObject({
    /** Lay words for lessons, demos, pages, cases and criteria. */
    asked: z.record(target, askedWords),
    /** Ideas, and the words for each in both languages. */
    ideas: z.record(slug, wordList),
    intents: z.array(intent),
    /** Whole questions in other words than those of the pages, known to the search by nearness alone. */
    said: z.record(target, askedWords),
    answers: z
      .array(answer)
      .length(10, { error: 'Ten questions fill the empty search; keep ten.' }),
  })
  .check(({ value: { ideas, intents }, issues }) => {
    for (const { id, asks } of intents)
      for (const idea of asks.flat().filter((one) => !(one in ideas)))
        issues.push({
          code: 'custom',
          input: idea,
          message: `The intent ${id} asks for ${idea}; write the words for it under ideas.`,
        });
  });

export type SearchWords = z.infer<typeof searchWords>;

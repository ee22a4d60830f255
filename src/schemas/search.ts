import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { evidenceId, road, slug } from './ids';
import { askedWords, wordList } from './words';

/** Where a search leads: the id of a lesson, or an address below the language. */
const target = z
  .string({ error: 'Type the id of a lesson, or an address below the language.' })
  .regex(/^([A-Z]\d|(?:[a-z-]+\/)*(?:#[a-z0-9-]+)?)$/, {
    error: 'Type the id of a lesson, such as R3, or an address such as compare/#freshness.',
  });

const asks = z
  .string({ error: 'Type ideas joined by +, and commas between the lines.' })
  .transform((text) => text.split(',').map((line) => line.split('+').map((idea) => idea.trim())));

/** One thing that questions are after. */
const intent = z.strictObject({
  id: slug,
  /** Ideas that must all be in the question, one line is enough: `cost + tuning, cost`. */
  asks,
  /** Counts only where the question says nothing else. */
  alone: z.literal(true, { error: 'Type true, or leave the line out.' }).optional(),
  /** Where it leads, the best first. */
  leads: z.array(target).min(1, { error: 'Say where the question leads.' }),
});

const cell = z.string().regex(/^[^/:\s]+\/\S+$/, {
  error: 'Type a cell of a recorded run, such as r3-course/course/{l}/recall.',
});

/** Where a number of an answer comes from; `{l}` is the language of the page. */
const answerNumber = z.union([
  /** A cell, or a number that an evidence row prints. */
  z.strictObject({
    at: z.union([cell, z.strictObject({ row: evidenceId, is: z.number() })]),
    unit: z.enum(['number', 'percent']).default('number'),
    digits: z.int().min(0).max(2).default(0),
  }),
  /** How many of so many a share is. */
  z.strictObject({ share: cell, of: slug }),
  /** A number of a snapshot, as figures name it. */
  z.strictObject({ snapshot: z.string().regex(/^[^:\s]+:\S+$/) }),
  /** What a road scores under the weights of a preset of content/matrix.yaml. */
  z.strictObject({ preset: slug, road }),
]);

const link = z.strictObject({
  to: z.string().regex(/^([A-Z]\d|(?:[a-z0-9-]+\/)*(?:\?[a-z=&-]+)?(?:#[a-z0-9-]+)?)$/, {
    error:
      'Type the id of a lesson, or an address below the language, such as guide/?case=support-bot.',
  }),
  name: bilingual,
});

/** What many ask, answered in one sentence above the results. */
const answer = z.strictObject({
  id: slug,
  question: bilingual,
  /** Other words for it, in either language: phrases joined by `+` that must all be there. */
  patterns: wordList,
  /** `**bold**`, `==highlighter==`, and `{slots}` for numbers: none is typed here. */
  sentence: bilingual,
  numbers: z.record(slug, answerNumber).default({}),
  links: z.tuple([link, link], { error: 'Give two links: why, and where to try it.' }),
});

export type AnswerNumber = z.infer<typeof answerNumber>;

/** content/search.yaml: how people ask, and for what. */
export const searchWords = z
  .strictObject({
    /** Lay words for lessons, demos, pages, cases and criteria. */
    asked: z.record(target, askedWords),
    /** Ideas, and the words for each in both languages. */
    ideas: z.record(slug, wordList),
    intents: z.array(intent),
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

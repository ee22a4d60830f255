import { z } from 'astro/zod';
import { slug } from './ids';
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

/** content/search.yaml: how people ask, and for what. */
export const searchWords = z
  .strictObject({
    /** Lay words for lessons, demos, pages, cases and criteria. */
    asked: z.record(target, askedWords),
    /** Ideas, and the words for each in both languages. */
    ideas: z.record(slug, wordList),
    intents: z.array(intent),
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

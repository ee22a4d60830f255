import { z } from 'astro/zod';
import { text } from './ids';
import { TOKEN_KINDS } from '~/lib/world/grammar';

const SYLLABLES = 24;
const BLANKS = 48;

const word = z.string().regex(/^\S+$/u, { error: 'Write one word without spaces.' });

/** Words separated by spaces; `count` of them, each once. */
const words = (count?: number) =>
  z
    .string({ error: 'Write words with a space between them.' })
    .transform((text) => text.trim().split(/\s+/u))
    .superRefine((list, context) => {
      const repeated = list.filter((item, i) => list.indexOf(item) !== i);
      if (repeated.length > 0) {
        context.addIssue(`Write each word once; repeated: ${[...new Set(repeated)].join(', ')}.`);
      }
      if (count !== undefined && list.length !== count) {
        context.addIssue(`Give exactly ${count} words; here are ${list.length}.`);
      }
    });

const syllables = z.strictObject({ first: words(SYLLABLES), second: words(SYLLABLES) });

/** The words of a sentence; `{town}` and the other slots occur in it exactly once each. */
const form = (slots: readonly string[]) =>
  z
    .string()
    .transform((text) => text.trim().split(/\s+/u))
    .superRefine((list, context) => {
      for (const slot of ['{town}', '{value}']) {
        const times = list.filter((item) => item === slot).length;
        const wanted = slots.includes(slot) ? 1 : 0;
        if (times !== wanted) {
          const rule = wanted === 1 ? 'exactly once' : 'nowhere: the answer follows the question';
          context.addIssue(`Write ${slot} ${rule}; here it stands ${times} times.`);
        }
      }
      const glued = list.find((item) => /[{}]/u.test(item) && !/^\{(town|value)\}$/u.test(item));
      if (glued) context.addIssue(`Set "${glued}" apart: a space before { and after }.`);
    });

const relation = {
  noun: word,
  statements: z
    .array(form(['{town}', '{value}']))
    .length(2, { error: 'Write exactly two statements.' }),
  questions: z
    .array(form(['{town}']))
    .length(3, { error: 'Write exactly three questions, the unlike one last.' }),
};
const pool = (count: number) => z.strictObject({ ...relation, values: words(count) });

const marker = z.strictObject({ word, shown: word });

/** content/world/en.yaml and zh.yaml: everything the tiny model can read and write. */
export const world = z.strictObject({
  language: z.enum(['en', 'zh']),
  spaced: z.boolean(),
  markers: z.strictObject({ note: marker, rule: marker, question: marker, answer: marker }),
  stops: z.strictObject({ statement: word, question: word }),
  unknown: word,
  towns: syllables,
  mayors: syllables,
  functionWords: words(),
  relations: z.strictObject({
    mayor: z.strictObject(relation),
    river: pool(20),
    craft: pool(20),
    beast: pool(20),
    colour: pool(12),
    feast: pool(12),
  }),
  codes: words(24),
  blanks: z.strictObject({
    prefix: word,
    count: z.literal(BLANKS, {
      error: `Keep ${BLANKS} blanks; the model was measured with them.`,
    }),
  }),
  kinds: z.record(z.enum(TOKEN_KINDS), text),
});

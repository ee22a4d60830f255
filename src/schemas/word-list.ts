import { z } from 'astro/zod';
import { bilingual } from './bilingual';

const replaced = z.array(z.string().min(1));

/** One name for one thing. */
const word = z.strictObject({
  names: bilingual,
  means: bilingual,
  /** Expressions that the name replaces, as written in a text. */
  not: z.strictObject({ en: replaced, zh: replaced }),
});

export const wordList = z.array(word).min(1);

export type NamedThing = z.infer<typeof word>;

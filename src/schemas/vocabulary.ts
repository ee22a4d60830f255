import { z } from 'astro/zod';
import { some, text } from './ids';
import { bilingual } from './bilingual';

/** A published vocabulary that readers count their texts by. */
const vocabulary = z.strictObject({
  /** Its id in `src/lib/text/vocabularies/names.ts`. */
  id: z.enum(['gpt2', 'cl100k', 'o200k', 'qwen3', 'deepseek3'], {
    error: 'Type the id of a vocabulary that src/lib/text/vocabularies can open.',
  }),
  /** As its authors write it. */
  name: text,
  by: text,
  year: z.int().min(2018),
  /** The text that it was learned from, or that this was not published: one sentence. */
  madeOf: bilingual,
  /** The licence of the file with the tokens. */
  licence: text,
  /** Models that read and write by it; not all of them. */
  models: some(text),
  /** Where its authors say so. */
  source: z.strictObject({ title: text, url: z.url() }),
});

/** All of them, oldest first. */
export const vocabularies = z.array(vocabulary).length(5);

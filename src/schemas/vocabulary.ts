import { z } from 'astro/zod';
import { bilingual } from './bilingual';

/** A published vocabulary that readers count their texts by. */
const vocabulary = z.strictObject({
  /** Its id in `src/lib/text/vocabularies/names.ts`. */
  id: z.enum(['gpt2', 'cl100k', 'o200k', 'qwen3', 'deepseek3'], {
    error: 'Type the id of a vocabulary that src/lib/text/vocabularies can open.',
  }),
  /** As its authors write it. */
  name: z.string().min(1),
  by: z.string().min(1),
  year: z.int().min(2018),
  /** The text that it was learned from, or that this was not published: one sentence. */
  madeOf: bilingual,
  /** The licence of the file with the tokens. */
  licence: z.string().min(1),
  /** Models that read and write by it; not all of them. */
  models: z.array(z.string().min(1)).min(1),
  /** Where its authors say so. */
  source: z.strictObject({ title: z.string().min(1), url: z.url() }),
});

/** All of them, oldest first. */
export const vocabularies = z.array(vocabulary).length(5);

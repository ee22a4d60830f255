import { z } from 'astro/zod';
import { bilingual, day } from './bilingual';
import { listOf, oneOf, slug, some, text } from './ids';

const role = oneOf(['public', 'crew', 'manager']);

/** One passage, the same content in both languages under one id. */
export const passage = z.strictObject({
  id: slug,
  /** Valid from this date. */
  date: day,
  /** The least privileged role that may read it. */
  role,
  section: bilingual,
  title: bilingual,
  text: bilingual,
  /** Its deliberate fault; omitted for ordinary passages. */
  kind: z
    .enum(['outdated', 'poisoned', 'forbidden'], {
      error: 'Type outdated, poisoned or forbidden, or leave the line out.',
    })
    .optional(),
  replaces: slug.optional(),
});

const corpusQuestion = z.strictObject({
  id: slug,
  text: bilingual,
  gold: z.array(slug),
  /** Passages that answer it but that the asker may not read. */
  forbiddenGold: z.array(slug).optional(),
  /** The effect that the question is meant to show. */
  shows: text,
  asker: role,
});

/** passages.yaml */
export const passages = some(passage);
/** questions.yaml */
export const corpusQuestions = some(corpusQuestion);

/** Alternative wordings of a required statement, `07:30|7:30`; at least one, none empty. */
const said = z.string().regex(/^[^|]*[^|\s][^|]*(\|[^|]*[^|\s][^|]*)*$/, {
  error: 'Write one way to say it, or several with | between.',
});
const keyIn = some(said);

/** keys.yaml: the statements required in the answer to a question, in each language. */
export const corpusKeys = listOf(1, { question: slug, en: keyIn, zh: keyIn });

/** follow-ups.yaml: what was asked before, what is asked then, and the question that asks the same in whole. */
export const followUps = z.array(z.strictObject({ of: slug, before: bilingual, asked: bilingual }));

/** about.yaml: the text's description, its origin, and its licence. */
export const corpusAbout = z.looseObject({
  id: slug,
  title: bilingual,
  origin: bilingual,
  licence: text,
  /** The instruction for a language model, before the passages. */
  instruction: bilingual,
  /** From the narrowest to the widest reader; each may also read what the roles above it may. */
  roles: z.array(z.looseObject({ id: role, name: bilingual })),
});

export type FollowUp = z.infer<typeof followUps>[number];

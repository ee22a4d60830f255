import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { slug, some, text } from './ids';

/** The corpora of the study: the built-in handbook, entries of the glossary, and a text in the public domain. */
export const STUDY_CORPORA = ['handbook', 'glossary', 'text'] as const;

/** A passage of the text in the public domain. */
export const studyPassage = z.strictObject({ id: slug, title: bilingual, text: bilingual });

export const studyText = z.strictObject({
  id: slug,
  title: bilingual,
  origin: bilingual,
  licence: bilingual,
});

/** The entries of the glossary that are searched. */
export const studyGlossary = some(slug);

/** A question, the need it was written from, and the passages that each of two readers marked as answering it. */
export const studyQuestion = z.strictObject({
  id: slug,
  corpus: z.enum(STUDY_CORPORA),
  /** Settings are chosen on the questions to tune on; results are told of those to test on. */
  set: z.enum(['tune', 'test']),
  need: text,
  text: bilingual,
  gold: z.tuple([z.array(slug), z.array(slug)]),
});

/** A question on the second text in the public domain. */
export const unreadQuestion = studyQuestion.omit({ corpus: true });

export const study = z.strictObject({
  /** SHA-256 of questions.yaml, committed before any method was run. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  writer: bilingual,
  readers: bilingual,
});

export type StudyQuestion = z.infer<typeof studyQuestion>;

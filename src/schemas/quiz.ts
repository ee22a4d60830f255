import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { evidenceId, lessonId, slug, some } from './ids';

/** A choice. Good: somebody believes it, and its length does not give it away. */
export const option = z.strictObject({
  correct: z.boolean({ error: 'Type true for the right option, false for the others.' }),
  text: bilingual,
  /** The right part of the idea, where it fails, the decisive fact. Never "Incorrect". */
  why: bilingual,
});

/** A decision in a new case: it serves one goal of the lesson, or comes back from an earlier one. */
export const question = z
  .strictObject({
    id: slug,
    /** The goal of the lesson that it serves, counted from 1. */
    goal: z.int().min(1).optional(),
    /** The question of an earlier lesson that it asks again in the world of this one. */
    returns: slug.optional(),
    /** Recorded runs with its numbers, as `demo/name`. */
    runs: z.array(z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/)).optional(),
    evidence: z.array(evidenceId).optional(),
    prompt: bilingual,
    options: z
      .array(option)
      .min(3)
      .max(5)
      .refine((options) => options.filter(({ correct }) => correct).length === 1, {
        error: 'Mark exactly one option with correct: true.',
      }),
  })
  .refine(({ goal, returns }) => goal ?? returns, {
    error: 'Name the goal of the lesson that it serves, or the question that it returns.',
  });

export const quiz = z.strictObject({ lesson: lessonId, questions: some(question) });

export type Option = z.infer<typeof option>;
export type Question = z.infer<typeof question>;
export type Quiz = z.infer<typeof quiz>;

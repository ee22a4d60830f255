import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { lessonId, slug, some } from './ids';

const courseLesson = z.strictObject({
  id: lessonId,
  slug,
  title: bilingual,
  /** The reader's skill after the lesson, in at most 120 characters. */
  summary: bilingual.refine(({ en, zh }) => en.length <= 120 && zh.length <= 120, {
    error: 'Keep the summary to 120 characters: what the reader will be able to do.',
  }),
  demos: z.array(slug),
});

export const part = z.strictObject({
  /** The letter with which the ids of its lessons begin. */
  id: z.string().regex(/^[A-Z]$/, { error: 'Type one capital letter, such as R.' }),
  slug,
  name: bilingual,
  lessons: some(courseLesson),
});

const page = z.strictObject({
  name: bilingual,
  at: z.string().regex(/^[a-z-]+\/([a-z-]+\/)?(\?[\w.=&-]+)?(#[\w-]+)?$/, {
    error: 'Type the page below the language, such as guide/ or demos/trainer/.',
  }),
});

export const path = z.strictObject({
  id: slug,
  name: bilingual,
  about: bilingual,
  /** Pages that come before the first lesson. */
  before: z.array(page.extend({ minutes: z.int().min(1) })).optional(),
  lessons: some(lessonId),
  /** The reader's product at the end, and the page of the site that makes it: `demos/trainer/`. */
  makes: page,
});

const courseDemo = z.strictObject({
  id: slug,
  /** Its place in the index of demos. */
  group: z.enum(['play', 'measure', 'decide']),
  /** The term whose drawing stands for it on the index, if it is there. */
  drawing: slug.optional(),
  /** The recorded run that its page starts from. */
  run: slug,
  /** Modules shown in its Code tab, all of which run, by their path in `src/lib`, such as `retrieval/bm25`. */
  code: some(z.string()),
  name: bilingual,
  /** Its purpose, next to its picture: a sentence of at most ten words, in Chinese sixteen characters. */
  says: bilingual.refine(({ en, zh }) => en.split(' ').length <= 10 && zh.length <= 16, {
    error: 'Say it in at most ten words (Chinese: 16 characters).',
  }),
});

export const course = z.strictObject({
  parts: some(part),
  paths: z.array(path),
  demos: z.array(courseDemo),
});

export type CourseLesson = z.infer<typeof courseLesson>;
export type Part = z.infer<typeof part>;
export type CourseDemo = z.infer<typeof courseDemo>;
export type Course = z.infer<typeof course>;

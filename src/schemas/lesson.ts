import { z } from 'astro/zod';
import { day } from './bilingual';
import { lessonId, slug, some, sourceId, text } from './ids';

/** The front matter of a lesson; the text below it is MDX. */
export const lesson = z.strictObject({
  id: lessonId,
  title: text,
  /** The activity and its result, in at most 155 characters; search engines show it. */
  summary: text.max(155, { error: 'Cut the summary to 155 characters.' }),
  /** Each begins with an observable verb: predict, compute, decide; not "understand". */
  goals: some(text).max(5),
  /** Slugs of the terms this lesson explains first, in the order in which its text links them. */
  terms: z.array(slug),
  sources: z.array(sourceId),
  demos: z.array(slug),
  /** The date on which every number and link of the page was last checked. */
  checked: day,
});

export type Lesson = z.infer<typeof lesson>;

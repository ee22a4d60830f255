import { z } from 'astro/zod';
import { day } from './bilingual';
import { lessonId, slug, sourceId } from './ids';

/** The front matter of a lesson; the text below it is MDX. */
export const lesson = z.strictObject({
  id: lessonId,
  title: z.string().min(1),
  /** The activity and its result, in at most 155 characters; search engines show it. */
  summary: z.string().min(1).max(155, { error: 'Cut the summary to 155 characters.' }),
  /** Each begins with an observable verb: predict, compute, decide; not "understand". */
  goals: z.array(z.string().min(1)).min(1).max(5),
  /** Slugs of the terms this lesson explains first, in the order in which its text links them. */
  terms: z.array(slug),
  sources: z.array(sourceId),
  demos: z.array(slug),
  /** The date on which every number and link of the page was last checked. */
  checked: day,
});

export type Lesson = z.infer<typeof lesson>;

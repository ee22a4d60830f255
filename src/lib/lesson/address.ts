/** Where a lesson stands, below the base: `en/learn/start/four-levers/`. */
export const lessonPath = (
  locale: string,
  { part, slug }: { part: { slug: string }; slug: string },
): string => `${locale}/learn/${part.slug}/${slug}/`;

/** The same lesson as a Markdown file, beside its page. */
export const lessonFile = (...place: Parameters<typeof lessonPath>): string =>
  lessonPath(...place).replace(/\/$/, '.md');

/** Where the first three minutes of a lesson stand on its page. */
export const STRIP_ID = 'three-minutes';

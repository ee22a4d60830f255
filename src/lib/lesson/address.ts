/** Where a lesson stands, below the base: `en/learn/start/four-levers/`. */
export const lessonPath = (
  locale: string,
  { part, slug }: { part: { slug: string }; slug: string },
): string => `${locale}/learn/${part.slug}/${slug}/`;

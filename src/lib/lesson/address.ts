/** The path of a lesson below the base: `en/learn/start/four-levers/`. */
export const lessonPath = (
  locale: string,
  { part, slug }: { part: { slug: string }; slug: string },
): string => `${locale}/learn/${part.slug}/${slug}/`;

export const lessonFile = (...place: Parameters<typeof lessonPath>): string =>
  lessonPath(...place).replace(/\/$/, '.md');

/** The id of the first three minutes of a lesson on its page. */
export const STRIP_ID = 'three-minutes';

/** The file of a step's prompts and replies: `en/learn/start/four-levers/2.json`. */
export const stepFile = (
  locale: string,
  lesson: Parameters<typeof lessonPath>[1],
  step: number,
): string => `${lessonPath(locale, lesson)}${step}.json`;

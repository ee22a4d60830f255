import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { LOCALE_CODES } from '~/lib/locale';
import { lessonSections } from '~/lib/lesson/plain-text';
import { passagePoints } from '~/demos/embedding-map/core/passages';

/** Every paragraph of the lessons in both languages, as loaded by the embedding map. */
export const GET: APIRoute = async () => {
  const entries = await getCollection('lessons');
  const lessons = LOCALE_CODES.flatMap((language) =>
    entries
      .filter(({ id }) => id.startsWith(`${language}/`))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ data, body = '' }) => ({ id: data.id, language, sections: lessonSections(body) })),
  );
  return Response.json(passagePoints(lessons));
};

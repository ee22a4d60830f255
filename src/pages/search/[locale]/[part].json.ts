import type { APIRoute } from 'astro';
import type { PassageRow } from '~/components/site/search/lesson-texts';
import { allLessons, course, lessonEntry } from '~/content/lookup';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { sectionsOf } from '~/lib/site-search/plain-text';
import { addressOf } from '../_targets';

export async function getStaticPaths() {
  const { parts } = await course();
  return LOCALE_CODES.flatMap((locale) =>
    parts.map(({ slug }) => ({ params: { locale, part: slug } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const locale = params.locale as Locale;
  const lessons = (await allLessons()).filter(({ part }) => part.slug === params.part);
  const rows: PassageRow[] = [];
  for (const lesson of lessons) {
    const { body = '' } = await lessonEntry(locale, lesson.id);
    const name = `${lesson.id} ${lesson.title[locale]}`;
    for (const { id, heading, text } of sectionsOf(body))
      rows.push([`${addressOf(lesson, locale)}${id && `#${id}`}`, heading || name, name, text]);
  }
  return Response.json(rows);
};

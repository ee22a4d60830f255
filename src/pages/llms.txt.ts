import type { APIRoute } from 'astro';
import {
  allClaims,
  allLessons,
  course,
  llmsText,
  minutesOf,
  type Part,
  type PlacedLesson,
} from '~/content/lookup';
import { LOCALE_CODES, LOCALES, type Locale } from '~/lib/locale';
import { fullAddress } from '~/site';
import { fill } from '~/i18n/format';
import { words } from '~/i18n/words';
import { lessonFile } from '~/lib/lesson/address';
import { escaped } from '~/lib/markdown';

/** The list of Markdown files in the format of llmstxt.org: a title, a quotation, sections of links. */
export const GET: APIRoute = async ({ site }) => {
  const { parts } = await course();
  const lessons = await allLessons();
  const link = async (lesson: PlacedLesson, locale: Locale) => {
    const { id, title, summary } = lesson;
    const file = fullAddress(lessonFile(locale, lesson), site);
    const minutes = fill(words(locale).lesson.minutes, { n: await minutesOf(locale, id) });
    return `- [${id} ${escaped(title[locale])}](${file}): ${escaped(summary[locale])} (${minutes})`;
  };
  const section = async ({ id, name }: Part, locale: Locale) => {
    const own = lessons.filter(({ part }) => part.id === id);
    const links = await Promise.all(own.map((lesson) => link(lesson, locale)));
    return `## ${LOCALES[locale].name}: ${name[locale]}\n\n${links.join('\n')}`;
  };
  const lists = LOCALE_CODES.flatMap((locale) => parts.map((part) => section(part, locale)));
  const text = fill(llmsText(), {
    names: LOCALE_CODES.map((locale) => words(locale).site.name).join(' / '),
    taglines: `${words('en').site.tagline}. ${words('zh').site.tagline}。`,
    lessons: lessons.length,
    claims: (await allClaims()).length,
    lists: (await Promise.all(lists)).join('\n\n'),
    site: fullAddress('', site),
  });
  return new Response(text);
};

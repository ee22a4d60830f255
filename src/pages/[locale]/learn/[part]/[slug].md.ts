import type { APIRoute } from 'astro';
import { htmlToHast } from 'satteri';
import { lessonMarkdown } from '~/components/prose/markdown';
import { course, lesson, lessonEntry, minutesOf } from '~/content/lookup';
import { fill, formatDate } from '~/i18n/format';
import { lessonFile, lessonPath } from '~/lib/lesson/address';
import { otherLocale, type Locale } from '~/lib/locale';
import { escaped } from '~/lib/markdown';
import { lessonPaths } from '~/pages/_paths';
import { fullAddress, href } from '~/site';
import markdownStrings from 'words:markdown';

export const getStaticPaths = lessonPaths;

/** A whole lesson as a self-contained Markdown file: its page, written in another way. */
export const GET: APIRoute<{ locale: Locale; id: string }> = async ({ props, site, rewrite }) => {
  const { locale, id } = props;
  const t = markdownStrings[locale];
  const place = await lesson(id);
  const { title, summary, checked } = (await lessonEntry(locale, id)).data;
  const path = lessonPath(locale, place);
  const page = fullAddress(path, site);
  const twin = fullAddress(lessonFile(otherLocale(locale), place), site);
  const about = fill(t.about, {
    part: place.part.name[locale],
    minutes: await minutesOf(locale, id),
    date: formatDate(checked, locale),
  });
  const html = await (await rewrite(href(path))).text();
  const text = lessonMarkdown(htmlToHast(html), {
    locale,
    leadsTo: (link) => new URL(link, page).href,
    demos: new Map((await course()).demos.map(({ id, name }) => [id, name[locale]])),
  });
  return new Response(
    [
      `# ${id} ${escaped(title)}`,
      `> ${escaped(summary)}`,
      `${about}\n\n- [${t.page}](${page})\n- [${t.other}](${twin})`,
      text,
    ].join('\n\n'),
    { headers: { 'content-type': 'text/markdown; charset=utf-8' } },
  );
};

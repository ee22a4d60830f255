import type { APIRoute } from 'astro';
import { allClaims, allLessons, course, minutesOf, type Course, type Part } from '~/content/lookup';
import { LOCALE_CODES, LOCALES, type Locale } from '~/lib/locale';
import { fullAddress } from '~/site';
import { fill } from '~/i18n/format';
import { words } from '~/i18n/words';
import { lessonFile } from '~/lib/lesson/address';
import { escaped } from '~/lib/markdown';

const about = (lessons: number, claims: number) => [
  `A bilingual course, in English and Chinese, on the four roads to make a language model do a job: prompting, retrieval (RAG), fine-tuning and training from scratch. ${lessons} lessons check ${claims} claims of four short articles, and compare the roads by runs that a reader can repeat in a browser tab.`,
  'Each lesson is one Markdown file that stands for itself: goals, text, the table behind each figure, quiz, answers, sources, and links to the claims of the articles that it settles; `data/claims.json` has their verdicts and reasons. Each number says in brackets what it was measured on: `toy 0.4 M`, our own tiny model on invented towns, shows what can happen and why, not how large models score; `SmolLM2 135 M`, `MiniLM` and `E5` are small public models; `words` needs no model; `formula` follows from what is assumed; `price` is a list price of its day; a model with a row, such as `Mistral-7B · E01`, is published work. Text CC BY 4.0, code MIT.',
  'There is no single file of everything: both languages together are longer than most context windows, so fetch the lessons that the question needs.',
];

const DATA: readonly (readonly [file: string, name: string, about: string])[] = [
  [
    'data/claims.json',
    'Claims',
    'every claim of the four articles with verdict, reason and sources, in both languages',
  ],
  [
    'data/evidence.json',
    'Evidence',
    'measured findings of published work with number, setting and caution',
  ],
  ['data/sources.json', 'Sources', 'the bibliography, and how each work was read'],
  [
    'en/five/',
    'Five minutes',
    'one question by five roads on SmolLM2 with 135 million weights, as recorded, and a decision; also in Chinese, at zh/five/',
  ],
  [
    'crossroads.ts',
    'The whole site in one file',
    'the four roads on one task in under 400 lines of TypeScript',
  ],
];

/**
 * The list of Markdown files in the format of llmstxt.org: a title, a quotation, sections of links.
 *
 * @param minutes minutes of each lesson, by its id and language: `en/R3`
 * @param claims the number of claims that the course checks
 * @param address the full address of a path below the base
 */
function llmsText(
  { parts }: Course,
  minutes: ReadonlyMap<string, number>,
  claims: number,
  address: (path: string) => string,
): string {
  const lessons = parts.flatMap((part) => part.lessons);
  const names = LOCALE_CODES.map((locale) => words(locale).site.name).join(' / ');
  const lists = LOCALE_CODES.flatMap((locale) =>
    parts.map(
      (part) =>
        `## ${LOCALES[locale].name}: ${part.name[locale]}\n\n${links(part, locale, minutes, address)}`,
    ),
  );
  const data = DATA.map(([file, name, about]) => `- [${name}](${address(file)}): ${about}`);
  return `${[
    `# ${names}`,
    `> ${words('en').site.tagline}. ${words('zh').site.tagline}。`,
    ...about(lessons.length, claims),
    ...lists,
    `## Optional\n\n${data.join('\n')}`,
  ].join('\n\n')}\n`;
}

const links = (
  part: Part,
  locale: Locale,
  minutes: ReadonlyMap<string, number>,
  address: (path: string) => string,
): string =>
  part.lessons
    .map((lesson) => {
      const file = address(lessonFile(locale, { ...lesson, part }));
      const { id, title, summary } = lesson;
      const n = minutes.get(`${locale}/${id}`)!;
      return `- [${id} ${escaped(title[locale])}](${file}): ${escaped(summary[locale])} (${fill(words(locale).lesson.minutes, { n })})`;
    })
    .join('\n');

export const GET: APIRoute = async ({ site }) => {
  const lessons = await allLessons();
  const pages = LOCALE_CODES.flatMap((locale) => lessons.map(({ id }) => ({ locale, id })));
  const minutes = await Promise.all(
    pages.map(async ({ locale, id }) => [`${locale}/${id}`, await minutesOf(locale, id)] as const),
  );
  const claims = (await allClaims()).length;
  const address = (path: string) => fullAddress(path, site);
  return new Response(llmsText(await course(), new Map(minutes), claims, address));
};

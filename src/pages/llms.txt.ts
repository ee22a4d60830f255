import type { APIRoute } from 'astro';
import {
  allClaims,
  allLessons,
  course,
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
  const data = DATA.map(
    ([file, name, about]) => `- [${name}](${fullAddress(file, site)}): ${about}`,
  );
  const text = [
    `# ${LOCALE_CODES.map((locale) => words(locale).site.name).join(' / ')}`,
    `> ${words('en').site.tagline}. ${words('zh').site.tagline}。`,
    ...about(lessons.length, (await allClaims()).length),
    ...(await Promise.all(lists)),
    `## Optional\n\n${data.join('\n')}`,
  ];
  return new Response(`${text.join('\n\n')}\n`);
};

import { render } from 'astro:content';
import type { SiteDocument } from '~/components/site/search/site-document';
import {
  allClaims,
  allLessons,
  allTerms,
  course,
  isWritten,
  lessonEntry,
  termsInDemo,
  type ClaimEntry,
  type CourseDemo,
  type PlacedLesson,
  type TermEntry,
} from '~/content/lookup';
import { fill } from '~/i18n/format';
import { otherLocale, type Locale } from '~/lib/locale';
import { namesOf } from '~/lib/glossary/names';
import { href } from '~/site';
import { indexStrings } from './_strings';

export type Unplaced = Omit<SiteDocument, 'id'>;

/** Everything a search can lead to in one language, in the order in which equals are listed. */
export async function documentsOf(locale: Locale): Promise<Unplaced[]> {
  const lessons = await allLessons();
  return [
    ...(await allTerms()).map((term) => termDocument(term, locale)),
    ...lessons.map((lesson) => lessonDocument(lesson, locale)),
    ...(await Promise.all(lessons.map((lesson) => sectionDocuments(lesson, locale)))).flat(),
    ...(await Promise.all((await course()).demos.map((demo) => demoDocument(demo, locale)))),
    ...pageDocuments(locale),
    ...(await allClaims()).map((claim) => claimDocument(claim, locale)),
  ];
}

const other = (locale: Locale) => otherLocale(locale);

function termDocument(term: TermEntry, locale: Locale): Unplaced {
  return {
    kind: 'term',
    url: href(`${locale}/glossary/${term.slug}/`),
    title: term.name[locale],
    titleOther: term.name[other(locale)],
    names: namesOf(term),
    text: term.definition[locale],
    planned: false,
  };
}

const addressOf = ({ part, slug }: PlacedLesson, locale: Locale) =>
  href(`${locale}/learn/${part.slug}/${slug}/`);

function lessonDocument(lesson: PlacedLesson, locale: Locale): Unplaced {
  const { id, title, summary, planned } = lesson;
  return {
    kind: 'lesson',
    url: planned ? href(`${locale}/learn/#${id}`) : addressOf(lesson, locale),
    title: `${id} ${title[locale]}`,
    names: [title[locale], title[other(locale)], id],
    text: summary[locale],
    planned,
  };
}

/** Sections that most lessons have: their headings tell nothing apart. */
const COMMON = new Set(['what-the-articles-say', 'limits', 'take-it-home']);

/** The sections of a written lesson, each by its heading. */
async function sectionDocuments(lesson: PlacedLesson, locale: Locale): Promise<Unplaced[]> {
  if (!(await isWritten(locale, lesson.id))) return [];
  const { headings } = await render(await lessonEntry(locale, lesson.id));
  return headings
    .filter(({ depth, slug }) => (depth === 2 || depth === 3) && !COMMON.has(slug))
    .map(({ slug, text }) => ({
      kind: 'lesson',
      url: `${addressOf(lesson, locale)}#${slug}`,
      title: text,
      names: [],
      text: `${lesson.id} ${lesson.title[locale]}`,
      planned: false,
    }));
}

async function demoDocument(demo: CourseDemo, locale: Locale): Promise<Unplaced> {
  const terms = (await termsInDemo(demo.id)).slice(0, 8).map(({ name }) => name[locale]);
  const list = new Intl.ListFormat(locale === 'zh' ? 'zh-Hans' : 'en-GB').format(terms);
  return {
    kind: 'demo',
    url: href(`${locale}/demos/${demo.planned ? `#${demo.id}` : `${demo.id}/`}`),
    title: demo.name[locale],
    titleOther: demo.name[other(locale)],
    names: [demo.name[locale], demo.name[other(locale)]],
    text: terms.length > 0 ? fill(indexStrings[locale].demo, { terms: list }) : '',
    planned: demo.planned ?? false,
  };
}

function pageDocuments(locale: Locale): Unplaced[] {
  const others: Record<string, { title: string }> = indexStrings[other(locale)].pages;
  return Object.entries(indexStrings[locale].pages).map(([path, { title, text }]) => ({
    kind: 'page',
    url: href(`${locale}/${path}`),
    title,
    names: [title, others[path]?.title ?? ''].filter((name) => name !== ''),
    text,
    planned: false,
  }));
}

function claimDocument({ id, claim }: ClaimEntry, locale: Locale): Unplaced {
  return {
    kind: 'claim',
    url: href(`${locale}/claims/#${id}`),
    title: fill(indexStrings[locale].claim, { id }),
    names: [id],
    text: claim[locale],
    planned: false,
  };
}

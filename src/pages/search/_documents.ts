import { render } from 'astro:content';
import type { SiteDocument } from '~/components/site/search/site-document';
import {
  allClaims,
  allLessons,
  allTerms,
  ownDemos,
  lesson,
  lessonEntry,
  matrix,
  searchWords,
  shortAnswers,
  termsInDemo,
  type ClaimEntry,
  type CourseDemo,
  type Criterion,
  type PlacedLesson,
  type SearchWords,
  type ShortAnswer,
  type TermEntry,
} from '~/content/lookup';
import { fill } from '~/i18n/format';
import { words } from '~/i18n/words';
import { uncoded } from '~/lib/quote';
import { LOCALES, otherLocale as other, type Both, type Locale } from '~/lib/locale';
import { namesOf } from '~/lib/glossary/names';
import { href } from '~/site';
import indexStrings from 'words:search-index';
import { addressOf, mustExist, targetAddress } from './_targets';

export type Unplaced = Omit<SiteDocument, 'id'>;
/** Before the words that people type for it are known. */
type Unasked = Omit<Unplaced, 'asked'> & Partial<Pick<Unplaced, 'asked'>>;

/** All documents of the search in one language, in the order used for equal ranks. */
export async function documentsOf(locale: Locale): Promise<Unplaced[]> {
  const lessons = await allLessons();
  const { asked } = await searchWords();
  const documents = [
    ...(await Promise.all((await allTerms()).map((term) => termDocument(term, locale)))),
    ...lessons.map((lesson) => lessonDocument(lesson, locale)),
    ...(await Promise.all(lessons.map((lesson) => sectionDocuments(lesson, locale)))).flat(),
    ...(await Promise.all((await ownDemos()).map((demo) => demoDocument(demo, locale)))),
    ...pageDocuments(locale),
    ...(await shortAnswers()).map((answer) => caseDocument(answer, locale)),
    ...(await matrix()).criteria.map((criterion) => criterionDocument(criterion, locale)),
    ...(await allClaims()).map((claim) => claimDocument(claim, locale)),
  ];
  return withAsked(documents, asked, locale);
}

/** Adds the words of content/search.yaml to the documents that they refer to. */
async function withAsked(documents: Unasked[], asked: SearchWords['asked'], locale: Locale) {
  const byAddress = new Map<string, readonly string[]>();
  for (const [target, { en = [], zh = [] }] of Object.entries(asked)) {
    const address = await targetAddress(target, locale);
    mustExist(target, address, documents);
    byAddress.set(address, [...en, ...zh]);
  }
  return documents.map((document) => ({
    ...document,
    asked: byAddress.get(document.url) ?? document.asked ?? [],
  }));
}

/** @param described what somebody says for it who does not know it */
export async function termDocument(
  term: TermEntry,
  locale: Locale,
  described: readonly string[] = [],
): Promise<Unplaced> {
  const { en = [], zh = [] } = term.asked ?? {};
  return {
    kind: 'term',
    url: href(`${locale}/glossary/${term.slug}/`),
    title: term.name[locale],
    titleOther: term.name[other(locale)],
    names: namesOf(term),
    text: [term.definition[locale], ...described].join('\n'),
    asked: [...en, ...zh],
    lesson: await lessonOf(term, locale),
  };
}

const lessonOf = async ({ lesson: id }: TermEntry, locale: Locale): Promise<string> =>
  addressOf(await lesson(id), locale);

function lessonDocument(lesson: PlacedLesson, locale: Locale): Unasked {
  const { id, title, summary } = lesson;
  return {
    kind: 'lesson',
    url: addressOf(lesson, locale),
    title: `${id} ${title[locale]}`,
    names: [title[locale], title[other(locale)], id],
    text: summary[locale],
  };
}

/** Sections of most lessons, whose headings distinguish nothing. */
const COMMON = new Set(['limits', 'take-it-home']);

async function sectionDocuments(lesson: PlacedLesson, locale: Locale): Promise<Unasked[]> {
  const { headings } = await render(await lessonEntry(locale, lesson.id));
  return headings
    .filter(({ depth, slug }) => (depth === 2 || depth === 3) && !COMMON.has(slug))
    .map(({ slug, text }) => ({
      kind: 'lesson',
      url: `${addressOf(lesson, locale)}#${slug}`,
      title: text,
      names: [],
      text: `${lesson.id} ${lesson.title[locale]}`,
    }));
}

async function demoDocument(demo: CourseDemo, locale: Locale): Promise<Unasked> {
  const terms = (await termsInDemo(demo.id)).slice(0, 8).map(({ name }) => name[locale]);
  const list = new Intl.ListFormat(LOCALES[locale].format).format(terms);
  return {
    kind: 'demo',
    url: href(`${locale}/demos/${demo.id}/`),
    ...named(demo.name, locale),
    text: terms.length > 0 ? fill(indexStrings[locale].demo, { terms: list }) : '',
  };
}

const named = (name: Both<string>, locale: Locale) => ({
  title: name[locale],
  titleOther: name[other(locale)],
  names: [name[locale], name[other(locale)]],
});

function pageDocuments(locale: Locale): Unasked[] {
  const others: Record<string, { title: string }> = indexStrings[other(locale)].pages;
  return Object.entries(indexStrings[locale].pages).map(([path, { title, text }]) => ({
    kind: 'page',
    url: href(`${locale}/${path}`),
    title,
    names: [title, others[path]?.title ?? ''].filter((name) => name !== ''),
    text,
  }));
}

function claimDocument({ id, claim }: ClaimEntry, locale: Locale): Unasked {
  return {
    kind: 'claim',
    url: href(`${locale}/claims/#${id}`),
    title: fill(indexStrings[locale].claim, { id }),
    names: [id],
    text: uncoded(claim[locale]),
  };
}

function caseDocument(answer: ShortAnswer, locale: Locale): Unasked {
  return {
    kind: 'case',
    url: href(`${locale}/#${answer.id}`),
    title: answer.case[locale],
    names: [answer.case[other(locale)]],
    text: fill(indexStrings[locale].case, {
      road: words(locale).roads[answer.first],
      why: answer.why[locale],
    }),
  };
}

function criterionDocument({ id, name, help }: Criterion, locale: Locale): Unasked {
  return {
    kind: 'criterion',
    url: href(`${locale}/guide/#${id}`),
    ...named(name, locale),
    text: help[locale],
  };
}

/** Facts about this copy of the site, each in one place. */

import type { Locale } from '~/lib/locale';
import twins from './twins.json';

/** The repository's web address, for "report a mistake"; empty: no link. */
const REPOSITORY: string = import.meta.env.REPOSITORY ?? '';

/** When the pages were last checked as a whole; lessons carry their own date. */
export const CHECKED = '2026-11-22';

/** The base path with its final slash. */
export const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path below the base: `href('en/learn/')`. */
export const href = (path: string): string => BASE + path.replace(/^\//, '');

/** The page that a path below the language stands for: itself, or the page that it shows at a second address. */
export const mainPath = (path: string): string => (twins as Record<string, string>)[path] ?? path;

/** The page of a demo, below the language. */
export const demoPath = (demo: string): string => mainPath(`demos/${demo}/`);

/** The path of a page with its base and language, or of the page that it shows at a second address. */
export const canonicalOf = (pathname: string): string =>
  pathname.replace(/(?<=\/(?:en|zh)\/).+$/, mainPath);

/** The full address of a path below the base. */
export const fullAddress = (path: string, site: URL | undefined): string =>
  new URL(href(path), site).href;

/** An address as it is shown: without `https://`. */
export const shownAddress = (address: string): string => address.replace(/^https?:\/\//, '');

/**
 * The repository's form for a mistake, with what it is about filled in; undefined without a repository.
 *
 * @param subject the page, claim or term.
 * @param path where it stands on the site.
 */
export function reportMistake(subject: string, path: string): string | undefined {
  if (REPOSITORY === '') return undefined;
  return `${REPOSITORY}/issues/new?${new URLSearchParams({ title: subject, body: path })}`;
}

/** What a reader is asked in the repository's form, `.github/ISSUE_TEMPLATE/reader.yml`. */
const READER_QUESTIONS: Record<Locale, readonly string[]> = {
  en: [
    'What would you tell a colleague about this page?',
    'Where did you stop?',
    'What do you do tomorrow?',
  ],
  zh: ['你会怎样向同事介绍这一页？', '读到哪里停了下来？', '明天你打算做什么？'],
};

/** The repository's form with three questions about a page; undefined without a repository. */
export function askReader(subject: string, page: string, locale: Locale): string | undefined {
  if (REPOSITORY === '') return undefined;
  const body = [page, ...READER_QUESTIONS[locale]].join('\n\n');
  return `${REPOSITORY}/issues/new?${new URLSearchParams({ template: 'reader.yml', title: subject, page, body })}`;
}

/** As in package.json; what is exported carries it. */
export const VERSION = '0.9.0';

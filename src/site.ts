/** The repository's web address, for "report a mistake"; empty: no link. */
const REPOSITORY: string = import.meta.env.REPOSITORY ?? '';

/** The base path with its final slash. */
export const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** A path below the base: `href('en/learn/')`. */
export const href = (path: string): string => BASE + path.replace(/^\//, '');

export const fullAddress = (path: string, site: URL | undefined): string =>
  new URL(href(path), site).href;

export const shownAddress = (address: string): string => address.replace(/^https?:\/\//, '');

/** Undefined without a repository. @param subject the page, claim or term @param path where it stands */
export function reportMistake(subject: string, path: string): string | undefined {
  if (REPOSITORY === '') return undefined;
  return `${REPOSITORY}/issues/new?${new URLSearchParams({ title: subject, body: path })}`;
}

/** The repository's form with three questions about a page, `.github/ISSUE_TEMPLATE/reader.yml`. */
export function askReader(subject: string, page: string, questions: string): string | undefined {
  if (REPOSITORY === '') return undefined;
  const body = `${page}\n\n${questions}`;
  return `${REPOSITORY}/issues/new?${new URLSearchParams({ template: 'reader.yml', title: subject, page, body })}`;
}

/** As in package.json; what is exported carries it. */
export const VERSION = '0.11.0';

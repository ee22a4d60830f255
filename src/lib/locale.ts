/** What the site has to know of a language: how it is named, written and set. */
interface Language {
  /** What the HTML says. */
  lang: string;
  /** The tag by which days and lists are formatted. */
  format: string;
  /** What a reader reads. */
  name: string;
  /** In a number, between thousands and before decimals. */
  group: string;
  point: string;
  /** Between words, and between sentences. */
  space: string;
  colon: string;
  comma: string;
  /** Between the names of a list. */
  listComma: string;
  semicolon: string;
  stop: string;
  /** Between the ends of a range. */
  to: string;
  brackets: readonly [open: string, close: string];
}

/** The languages of the site: path segment → how the language is named, written and set. */
export const LOCALES = {
  en: {
    lang: 'en',
    format: 'en-GB',
    name: 'English',
    group: ',',
    point: '.',
    space: ' ',
    colon: ': ',
    comma: ', ',
    listComma: ', ',
    semicolon: '; ',
    stop: '.',
    to: '–',
    brackets: ['(', ')'],
  },
  zh: {
    lang: 'zh-Hans',
    format: 'zh-CN',
    name: '中文',
    group: ',',
    point: '.',
    space: '',
    colon: '：',
    comma: '，',
    listComma: '、',
    semicolon: '；',
    stop: '。',
    to: '～',
    brackets: ['（', '）'],
  },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof LOCALES;
/** One of each language. */
export type Both<T> = Record<Locale, T>;

export const LOCALE_CODES = Object.keys(LOCALES) as Locale[];

/** The same for each language. */
export const both = <T>(of: (locale: Locale) => T): Both<T> => ({ en: of('en'), zh: of('zh') });

export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && value in LOCALES;

/** The next language of the list: the page's twin is in that one. */
export const otherLocale = (locale: Locale): Locale =>
  LOCALE_CODES[(LOCALE_CODES.indexOf(locale) + 1) % LOCALE_CODES.length]!;

/** The language of a path such as `/base/zh/learn/`; English where the path names none. */
export function localeOf({ pathname }: { pathname: string }, base = '/'): Locale {
  const first = pathname.slice(base.length).replace(/^\//, '').split('/')[0];
  return isLocale(first) ? first : 'en';
}

/** The same page in another language, with query and anchor kept. */
export function twinPath(pathname: string, from: Locale, to: Locale): string {
  return pathname.replace(`/${from}/`, `/${to}/`);
}

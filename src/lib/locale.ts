/** The languages of the site, by path segment. */
export const LOCALES = {
  en: {
    /** The `lang` of the HTML. */
    lang: 'en',
    /** The tag for formatting dates and lists. */
    format: 'en-GB',
    name: 'English',
    /** The thousands separator of a number; then the decimal separator. */
    group: ',',
    point: '.',
    /** The separator of words and of sentences. */
    space: ' ',
    colon: ': ',
    comma: ', ',
    listComma: ', ',
    semicolon: '; ',
    stop: '.',
    /** The separator between the ends of a range. */
    to: '–',
    brackets: ['(', ')'],
    /** Currencies of prices, the language's own first. */
    currencies: ['USD', 'CNY'],
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
    currencies: ['CNY', 'USD'],
  },
} as const;

export type Locale = keyof typeof LOCALES;
export type Both<T> = Record<Locale, T>;

export const LOCALE_CODES = Object.keys(LOCALES) as Locale[];

export const both = <T>(of: (locale: Locale) => T): Both<T> => ({ en: of('en'), zh: of('zh') });

export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && value in LOCALES;

/** The next language of the list, which is that of the page's translation. */
export const otherLocale = (locale: Locale): Locale =>
  LOCALE_CODES[(LOCALE_CODES.indexOf(locale) + 1) % LOCALE_CODES.length]!;

/** The language of a path such as `/base/zh/learn/`; English if the path has none. */
export function localeOf({ pathname }: { pathname: string }, base = '/'): Locale {
  const first = pathname.slice(base.length).replace(/^\//, '').split('/')[0];
  return isLocale(first) ? first : 'en';
}

/** The same page in another language, with query and anchor kept. */
export function twinPath(pathname: string, from: Locale, to: Locale): string {
  return pathname.replace(`/${from}/`, `/${to}/`);
}

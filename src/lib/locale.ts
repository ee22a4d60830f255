/** The languages of the site: path segment → what the HTML says and what the reader reads. */
export const LOCALES = {
  en: { lang: 'en', format: 'en-GB', group: ',', point: '.', name: 'English', openGraph: 'en_GB' },
  zh: {
    lang: 'zh-Hans',
    format: 'zh-CN',
    group: ',',
    point: '.',
    name: '中文',
    openGraph: 'zh_CN',
  },
} as const;

export type Locale = keyof typeof LOCALES;
/** One of each language. */
export type Both<T> = Record<Locale, T>;

export const LOCALE_CODES = Object.keys(LOCALES) as Locale[];

/** The same for each language. */
export const both = <T>(of: (locale: Locale) => T): Both<T> => ({ en: of('en'), zh: of('zh') });

export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && value in LOCALES;

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh' : 'en');

/** The language of a path such as `/base/zh/learn/`; English where the path names none. */
export function localeOf({ pathname }: { pathname: string }, base = '/'): Locale {
  const first = pathname.slice(base.length).replace(/^\//, '').split('/')[0];
  return isLocale(first) ? first : 'en';
}

/** The same page in another language, with query and anchor kept. */
export function twinPath(pathname: string, from: Locale, to: Locale): string {
  return pathname.replace(`/${from}/`, `/${to}/`);
}

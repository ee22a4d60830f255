import type { Locale } from '../locale';

/** Makers that name themselves in Chinese, by their names in a language. */
export const MAKERS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { 千问: 'Qwen', 智谱: 'Zhipu', 豆包: 'Doubao' },
  zh: {},
};

import { getEntry } from 'astro:content';
import { words } from '~/i18n/words';
import type { Figure } from '~/lib/drawing/figure';
import { askedIn, type Asked } from '~/lib/lesson/asked';
import { tie } from '~/lib/lesson/pairs';
import { LOCALE_CODES, otherLocale, type Locale } from '~/lib/locale';
import type { FigureEntry } from '~/schemas/figure';
import { resolved } from './figure-kinds';

/** The drawings of a lesson, and the ids of the marks that its text names. */
interface Drawings {
  drawings: ReadonlyMap<string, Figure>;
  /** Cell to id. */
  pairs: ReadonlyMap<string, string>;
}

/**
 * What is drawn of a lesson: `content/figures/<lesson>.yaml` with its numbers looked up.
 *
 * @param mdx the text of the lesson: the cells that it names become links to their marks, and its guess is asked on
 *   its figure; empty where nothing can be asked, as on paper
 * @throws Error with the file and the figure where a cell, a row or a place of a snapshot is missing
 */
export async function drawingsOf(lesson: string, locale: Locale, mdx: string): Promise<Drawings> {
  const entries = (await getEntry('figures', lesson))?.data ?? [];
  const asked = mdx ? askedIn(mdx) : undefined;
  const figures = await Promise.all(
    entries.map((entry) => inLanguage(entry, lesson, locale, asked)),
  );
  const pairs = tie(mdx, figures);
  return { drawings: new Map(figures.map((figure) => [figure.id, figure])), pairs };
}

async function inLanguage(
  entry: FigureEntry,
  lesson: string,
  locale: Locale,
  asked: Asked | undefined,
): Promise<Figure> {
  try {
    return await resolved(filled(entry, locale), locale, asked);
  } catch (error) {
    throw new Error(
      `content/figures/${lesson}.yaml, ${entry.id}: ${(error as Error).message} Correct the entry, or record the run again.`,
      { cause: error },
    );
  }
}

/** `{l}` is the language of the page, `{o}` the other; whatever names `{ll}` in a list is there once for each. */
export function filled<T>(entry: T, locale: Locale): T {
  const one = (part: unknown): unknown => {
    if (typeof part === 'string')
      return part.replaceAll('{l}', locale).replaceAll('{o}', otherLocale(locale));
    if (Array.isArray(part)) return part.flatMap((item) => forEach(item)).map(one);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, one(inner)]));
  };
  return one(entry) as T;
}

const NAMES = ['en', 'zh'] as const;

/** An item for each language, the name of the language in its words. */
function forEach(item: unknown): unknown[] {
  const text = JSON.stringify(item) ?? '';
  if (typeof item !== 'object' || !text.includes('{ll}')) return [item];
  return LOCALE_CODES.map((locale) => withLanguage(item, locale));
}

function withLanguage(part: unknown, language: Locale, key = ''): unknown {
  if (typeof part === 'string') {
    const page = NAMES.find((name) => name === key);
    return part.replaceAll('{ll}', page ? words(page).drawing.languages[language] : language);
  }
  if (Array.isArray(part)) return part.map((inner) => withLanguage(inner, language));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [name, withLanguage(inner, language, name)]),
  );
}

import { getEntry } from 'astro:content';
import type { Figure } from '~/lib/drawing/figure';
import { askedIn, type Asked } from '~/lib/lesson/asked';
import { tie } from '~/lib/lesson/pairs';
import type { Locale } from '~/lib/locale';
import type { FigureEntry } from '~/schemas/figure';
import { resolved } from './figure-kinds';
import { inLanguage } from './in-language';
import { marksIn } from './marks';

/**
 * The drawings of a lesson: `content/figures/<lesson>.yaml` with its numbers looked up; and the ids of the marks that its
 * text refers to, by cell.
 *
 * @param mdx the text of the lesson: the cells in it become links to their marks, and its guess is made on its figure;
 * empty without interaction, as on paper
 * @throws Error with the file and the figure if a cell, a row or a path in a snapshot does not exist
 */
export async function drawingsOf(lesson: string, locale: Locale, mdx: string) {
  const entries = (await getEntry('figures', lesson))?.data ?? [];
  const asked = mdx ? askedIn(mdx) : undefined;
  const figures = await Promise.all(
    entries.map((entry) => drawnFrom(entry, lesson, locale, asked)),
  );
  const pairs = tie(mdx, figures);
  return { drawings: new Map(figures.map((figure) => [figure.id, figure])), pairs };
}

async function drawnFrom(
  entry: FigureEntry,
  lesson: string,
  locale: Locale,
  asked: Asked | undefined,
): Promise<Figure> {
  try {
    const own = inLanguage(entry, locale);
    return { ...(await resolved(own, locale, asked)), marks: await marksIn(own) };
  } catch (error) {
    throw new Error(
      `content/figures/${lesson}.yaml, ${entry.id}: ${(error as Error).message} Correct the entry, or record the run again.`,
      { cause: error },
    );
  }
}

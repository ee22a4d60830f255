import { course, drawingOf, term } from '~/content/lookup';
import type { FigureElement } from '~/lib/figure';
import { termThumb } from '~/lib/drawing/term/drawing';
import type { Locale } from '~/lib/locale';

/** @throws Error if no term stands for the demo */
export async function thumbOf(demo: string, locale: Locale): Promise<FigureElement> {
  const { demos } = await course();
  const slug = demos.find(({ id }) => id === demo)?.drawing;
  if (!slug)
    throw new Error(
      `The demo ${demo} has no picture: name a drawn term under drawing of its entry in content/course.yaml.`,
    );
  return drawn(slug, locale);
}

/** The drawing of a term beside a name, which says all that a screen reader needs. */
export async function drawn(slug: string, locale: Locale): Promise<FigureElement> {
  const found = await drawingOf(await term(slug), locale);
  if (!found) throw new Error(`content/glossary/${slug}.yaml has no drawing; a card needs it.`);
  return termThumb(found.drawing);
}

import { fill } from '~/i18n/format';
import type { TermDrawing } from '~/lib/drawing/term/drawing';
import type { Mark } from '~/lib/ground';
import type { Locale } from '~/lib/locale';
import type { DrawingEntry } from '~/schemas/drawing';
import { drawn } from './drawing-parts';
import { filled } from './figure-numbers';
import type { TermEntry } from './glossary';
import { inLanguage } from './in-language';
import { marksIn } from './marks';

interface Drawn {
  drawing: TermDrawing;
  says: string;
  from: DrawingEntry['from'];
  /** What its numbers were measured on; none in a drawing without any. */
  marks: readonly Mark[];
  lesson: string;
}

const WHOLE = { unit: 'number', digits: 0 } as const;

/** Undefined if the term has none. @throws Error with the file if a cell, row or path in a snapshot is missing */
export async function drawingOf(
  { slug, drawing, lesson }: TermEntry,
  locale: Locale,
): Promise<Drawn | undefined> {
  if (!drawing) return undefined;
  try {
    const own = inLanguage(drawing, locale);
    const numbers = await filled(own.numbers ?? {}, locale, WHOLE);
    const shown = Object.entries(numbers).map(([name, one]) => [name, one.shown]);
    return {
      drawing: await drawn(own.draw, locale),
      says: fill(own.says, Object.fromEntries(shown)),
      from: own.from,
      marks: own.from === 'formula' ? [{ on: 'formula' }] : await marksIn(own),
      lesson: own.lesson ?? lesson,
    };
  } catch (error) {
    throw new Error(
      `content/glossary/${slug}.yaml, drawing: ${(error as Error).message} Correct the entry, or record the run again.`,
      { cause: error },
    );
  }
}

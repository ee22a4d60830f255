import type { Locale } from '../../locale';
import { sectionsOf } from '../../site-search/plain-text';
import { sentences } from '../../text/sentences';

/** Most characters of a passage of a lesson: encoders read some 256 pieces and cut off the rest. */
const MOST: Readonly<Record<Locale, number>> = { en: 700, zh: 240 };

/** A passage of a lesson as it is shown, and as an encoder reads it, below its heading. */
interface LessonPassage {
  shown: string;
  read: string;
}

/** Cuts a section of a lesson into passages of whole sentences. @param heading empty for none */
export function lessonPassages(heading: string, text: string, language: Locale): LessonPassage[] {
  const passages: { start: number; end: number }[] = [];
  for (const { start, end } of sentences(text)) {
    const last = passages.at(-1);
    if (last && end - last.start <= MOST[language]) last.end = end;
    else passages.push({ start, end });
  }
  return passages.map(({ start, end }) => {
    const shown = text.slice(start, end);
    return { shown, read: heading === '' ? shown : `${heading}\n${shown}` };
  });
}

/** The passages of lessons as an encoder reads them. @param bodies in MDX, without their front matter */
export const lessonTexts = (bodies: readonly string[], language: Locale): string[] =>
  bodies
    .flatMap(sectionsOf)
    .flatMap(({ heading, text }) => lessonPassages(heading, text, language))
    .map(({ read }) => read);

import type { Locale } from '../../locale';
import type { LessonSection } from '../../site-search/plain-text';
import { groupsOf } from '../../text/groups';
import { sentences } from '../../text/sentences';

/** Most characters of a passage of a lesson: encoders read some 256 pieces and cut off the rest. */
const MOST: Readonly<Record<Locale, number>> = { en: 700, zh: 240 };

/** Cuts a section of a lesson into passages of whole sentences, as they are shown and as an encoder reads them. @param heading empty for none */
export function lessonPassages(
  heading: string,
  text: string,
  language: Locale,
): {
  shown: string;
  read: string;
}[] {
  const isShort = (end: number, start: number) => end - start <= MOST[language];
  const passages = groupsOf(sentences(text), ({ end }, [first]) => isShort(end, first!.start));
  return Array.from(passages, (passage) => {
    const shown = text.slice(passage[0]!.start, passage.at(-1)!.end);
    return { shown, read: heading === '' ? shown : `${heading}\n${shown}` };
  });
}

/** The passages of lessons as an encoder reads them. */
export const lessonTexts = (sections: readonly LessonSection[], language: Locale): string[] =>
  sections
    .flatMap(({ heading, text }) => lessonPassages(heading, text, language))
    .map(({ read }) => read);

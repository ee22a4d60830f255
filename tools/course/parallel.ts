import type { TextPair } from './pairs';
import type { LessonSection } from './sections';

/**
 * The paragraphs of a lesson paired with their translations: by position under the same heading if
 * both languages have the same number, otherwise the whole section as one pair. A heading in only
 * one language is left out.
 */
export function pairedParagraphs(
  en: readonly LessonSection[],
  zh: readonly LessonSection[],
): TextPair[] {
  const twins = new Map(zh.map((section) => [section.anchor, section]));
  return en.flatMap((section) => {
    const twin = twins.get(section.anchor);
    if (!twin) return [];
    const heading = { en: section.heading, zh: twin.heading };
    const paired =
      section.paragraphs.length === twin.paragraphs.length
        ? section.paragraphs.map((text, at) => ({ en: text, zh: twin.paragraphs[at]! }))
        : [{ en: section.paragraphs.join('\n'), zh: twin.paragraphs.join('\n') }];
    return heading.en === '' ? paired : [heading, ...paired];
  });
}

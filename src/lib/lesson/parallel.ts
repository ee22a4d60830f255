import type { TextPair } from '../embedding/pairs';
import type { LessonSection } from './plain-text';

/**
 * The paragraphs of a lesson beside their twins: by position under the same heading where both
 * languages have equally many, else the section as one pair. A heading that stands in one language
 * alone has no twin and is left out.
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

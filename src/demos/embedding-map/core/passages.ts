import type { LessonSection } from '~/lib/lesson/plain-text';
import { type MapPoint, withTwins, type NamedPoint } from './scene';

/** The prose of a lesson in one language. */
interface LessonProse {
  /** Id of the lesson, such as R3; its letter is the part of the course. */
  id: string;
  language: 'en' | 'zh';
  sections: readonly LessonSection[];
}

/** Every paragraph of the lessons; twins if both languages have equally many under a heading. */
export function passagePoints(lessons: readonly LessonProse[]): MapPoint[] {
  return withTwins(lessons.flatMap(pointsOf));
}

function pointsOf({ id, language, sections }: LessonProse): NamedPoint[] {
  return sections.flatMap(({ anchor, paragraphs }) =>
    paragraphs.map((text, at) => ({
      id: `${language}/${id}/${anchor}/${at + 1}`,
      // the name includes the count, so that different numbers of paragraphs give no twins
      name: `${id}/${anchor}/${at + 1} of ${paragraphs.length}`,
      label: beginning(text),
      text,
      language,
      part: id.charAt(0),
    })),
  );
}

const MOST_CHARACTERS = 40;

/** The beginning of a text, short enough for a label. */
export function beginning(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  if (characters.length <= MOST_CHARACTERS) return characters.join('');
  return `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}

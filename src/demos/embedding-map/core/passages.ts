import type { LessonSection } from '~/lib/lesson/plain-text';
import { beginning } from './label';
import type { MapPoint } from './scene';
import { withTwins, type NamedPoint } from './twins';

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

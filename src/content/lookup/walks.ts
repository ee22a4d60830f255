import { stepsIn } from '~/lib/lesson/walk';
import { lessonPath } from '~/lib/lesson/address';
import { allLessons, lessonEntry } from './course';
import { onceEach } from './entries';

/** A walk that sends readers to a bench: its path below the base, and the ids of its steps in order. */
interface Walk {
  path: string;
  steps: readonly string[];
}

/** The walks of a language by the id of their lesson. */
export const walks = onceEach(async (locale: string): Promise<Readonly<Record<string, Walk>>> => {
  const lessons = await allLessons();
  const each = await Promise.all(
    lessons.map(async (lesson) => {
      const { body = '' } = await lessonEntry(locale, lesson.id);
      const steps = stepsIn(body).map(({ id }) => id);
      return [lesson.id, { path: lessonPath(locale, lesson), steps }] as const;
    }),
  );
  return Object.fromEntries(each.filter(([, { steps }]) => steps.length > 0));
});

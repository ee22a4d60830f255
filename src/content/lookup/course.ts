import { getCollection, type CollectionEntry } from 'astro:content';
import { lessonMinutes } from '~/lib/lesson/minutes';
import { isWalk, stepsIn } from '~/lib/lesson/walk';
import { both, type Locale } from '~/lib/locale';
import type { CourseLesson, Part } from '~/schemas/course';
import { demoPath } from '~/lib/moved';
import { find, finder, byId, once, onceEach } from './entries';
import { single } from './single-files';
import { lessonPath } from '~/lib/lesson/address';

export type { Course, CourseDemo, Part } from '~/schemas/course';
export type { Quiz } from '~/schemas/quiz';
type LessonEntry = CollectionEntry<'lessons'>;
export type PlacedLesson = CourseLesson & {
  part: Part;
  /** Its number in the whole course, from 1. */
  number: number;
};

export const course = single('course', 'course', 'every page needs it');

/** Every lesson in reading order. */
export const allLessons = once(async (): Promise<PlacedLesson[]> =>
  (await course()).parts
    .flatMap((part) => part.lessons.map((entry) => ({ ...entry, part })))
    .map((entry, i) => ({ ...entry, number: i + 1 })),
);

const demos = byId(async () => (await course()).demos);

export const lesson = finder(byId(allLessons), 'lesson', 'content/course.yaml');
export const demo = finder(demos, 'demo', 'content/course.yaml');

/** The demos with a page of their own, so not those that show another page again. */
export const ownDemos = once(async () =>
  (await course()).demos.filter(({ id }) => demoPath(id) === `demos/${id}/`),
);

export async function neighbours(id: string) {
  const { number } = await lesson(id);
  const lessons = await allLessons();
  return { previous: lessons[number - 2], next: lessons[number] };
}

export async function pathsThrough(id: string) {
  const through = (await course()).paths.filter(({ lessons }) => lessons.includes(id));
  return Promise.all(
    through.map(async ({ name, lessons, makes }) => {
      const after = lessons[lessons.indexOf(id) + 1];
      return { name, makes, next: after ? await lesson(after) : undefined };
    }),
  );
}

const pages = byId(() => getCollection('lessons'));

/** The written page of a lesson, whose id is its path: `en/retrieval/finding-text`. */
export async function lessonEntry(locale: string, id: string): Promise<LessonEntry> {
  const { part, slug } = await lesson(id);
  const path = `${locale}/${part.slug}/${slug}`;
  return find(await pages(), path, 'lesson page', 'content/lessons');
}

const quizzesByLesson = once(
  async () => new Map((await getCollection('quizzes')).map(({ data }) => [data.lesson, data])),
);

export const quiz = finder(quizzesByLesson, 'quiz', 'content/quizzes');

const lessonsByQuestion = once(async () => {
  const quizzes = (await getCollection('quizzes')).map(({ data }) => data);
  return new Map(
    quizzes.flatMap(({ lesson, questions }) => questions.map(({ id }) => [id, lesson] as const)),
  );
});

export async function lessonAsking(question: string): Promise<PlacedLesson> {
  const id = find(await lessonsByQuestion(), question, 'question', 'content/quizzes');
  return lesson(id);
}

/** The minutes of a lesson in a language, computed from its text, its demos and its quiz. */
export const minutesOf = (locale: Locale, id: string): Promise<number> => minutesIn[locale](id);

const minutesIn = both((locale) => onceEach((id: string) => countMinutes(locale, id)));

async function countMinutes(locale: Locale, id: string): Promise<number> {
  const { body = '', data } = await lessonEntry(locale, id);
  const { questions } = await quiz(id);
  return lessonMinutes({ locale, body, demos: data.demos.length, items: questions.length });
}

/** Every lesson in reading order, with its minutes, and whether it is of the older form, no walk. */
export const listedLessons = async (locale: Locale) =>
  Promise.all(
    (await allLessons()).map(async (one) => ({
      ...one,
      minutes: await minutesOf(locale, one.id),
      isOld: !isWalk((await lessonEntry(locale, one.id)).body ?? ''),
    })),
  );

/** The walks of a language by the id of their lesson: the path of each below the base, and the ids of its steps in order. */
export const walks = onceEach(async (locale: string) => {
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

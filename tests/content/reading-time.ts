import { runningText, wordCount, type LessonSource } from './lesson-source';

/** Words of English, or characters of Chinese, that are read in a minute. */
const A_MINUTE = { en: 200, zh: 350 };
/** Minutes besides reading: for a guess, for a run of a demo, for quiz and challenge. */
const GUESS = 0.5;
const RUN = 2;
const CLOSE = 3;

/** Characters, and words in Latin letters, of the running text. */
const characterCount = (lesson: LessonSource): number =>
  runningText(lesson).match(/\p{Script=Han}|[A-Za-z0-9][\w.%,–-]*/gu)?.length ?? 0;

/** Minutes that a lesson takes: reading its running text, its guesses, its runs, quiz and challenge. */
export function minutesOf(lesson: LessonSource): number {
  const { locale, tags, data } = lesson;
  const read = (locale === 'en' ? wordCount(lesson) : characterCount(lesson)) / A_MINUTE[locale];
  const guesses = tags.filter(({ name }) => name === 'Guess').length;
  return read + GUESS * guesses + RUN * data.demos.length + CLOSE;
}

import { writeLocal, readLocal } from '~/browser/storage';
import { parsed } from '~/lib/text/parsed';

const KEY = 'read';

/** Ids of the lessons marked as read in this browser; anything else in storage is ignored. */
export function readLessons(): Set<string> {
  const value = parsed(readLocal(KEY) ?? '');
  return new Set(Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
}

/** @returns whether the browser has stored the mark */
export function markRead(lesson: string, read: boolean): boolean {
  const lessons = readLessons();
  if (read) lessons.add(lesson);
  else lessons.delete(lesson);
  return keepRead(lessons);
}

export const keepRead = (lessons: ReadonlySet<string>): boolean =>
  writeLocal(KEY, JSON.stringify([...lessons].sort()));

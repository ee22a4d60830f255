import { parsed } from '../text/parsed';

/** The place where a reader stopped: a section of a lesson, by ids. */
export interface Place {
  lesson: string;
  section: string;
}

export interface Progress {
  read: ReadonlySet<string>;
  place?: Place | undefined;
}

const KIND = 'crossroads-progress';

export const progressFile = ({ read, place }: Progress): string =>
  JSON.stringify({ kind: KIND, version: 1, read: [...read].sort(), place }, null, 2);

/**
 * @param lessons ids of the course; all other lessons are left out.
 * @returns the progress in a file; undefined if the text is not such a file.
 */
export function progressIn(text: string, lessons: ReadonlySet<string>): Progress | undefined {
  const file = Object(parsed(text)) as Record<string, unknown>;
  if (file.kind !== KIND) return undefined;
  const read = Array.isArray(file.read) ? file.read.filter((id) => lessons.has(id)) : [];
  const place = placeOf(file.place);
  return {
    read: new Set(read),
    place: place && lessons.has(place.lesson) ? place : undefined,
  };
}

/** A place from a store; a heading's id has only letters, digits, underscores and hyphens. */
export function placeOf(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { lesson, section } = value as Record<string, unknown>;
  const isPlace =
    typeof lesson === 'string' && typeof section === 'string' && /^[\w-]{1,80}$/.test(section);
  return isPlace ? { lesson, section } : undefined;
}

/** Merges two progresses; for the place, `here` wins. */
export const together = (here: Progress, imported: Progress): Progress => ({
  read: new Set([...here.read, ...imported.read]),
  place: here.place ?? imported.place,
});

/**
 * The place to continue: where the reader stopped, unless that lesson is read; otherwise the next unread lesson after
 * it, or after the last one read; otherwise the first unread one.
 *
 * @param order ids of the lessons in reading order.
 * @returns undefined once all are read.
 */
export function onward(
  order: readonly string[],
  { read, place }: Pick<Progress, 'read' | 'place'>,
): { lesson: string; section?: string } | undefined {
  if (place && !read.has(place.lesson)) return place;
  const from = place ? order.indexOf(place.lesson) : order.findLastIndex((id) => read.has(id));
  const unread = (id: string) => !read.has(id);
  const lesson = order.slice(from + 1).find(unread) ?? order.find(unread);
  return lesson === undefined ? undefined : { lesson };
}

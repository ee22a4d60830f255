import { excerpt, passageScanner } from '~/lib/site-search/passages';
import { withoutFillers } from './query-words';
import type { Found } from './ranking';

export type PassageRow = [url: string, heading: string, lesson: string, text: string];

/** Finds sections with the words of a question: all of them (matches), or some (similar). */
export type LessonTexts = (question: string) => Found[];

const EXCERPT = 160;

export function openLessonTexts(rows: readonly PassageRow[]): LessonTexts {
  const scan = passageScanner(rows.map(([, heading, , text]) => `${heading} ${text}`));
  return (question) => {
    const asked = withoutFillers(question);
    return scan(asked).map(({ place, score, whole }) => {
      const [url, heading, lesson, text] = rows[place]!;
      const closeness = whole ? 'text' : 'similar';
      const title = heading === lesson ? heading : `${heading} · ${lesson}`;
      const document = {
        id: url,
        kind: 'lesson' as const,
        url,
        title,
        names: [],
        text: excerpt(text, asked, EXCERPT),
        asked: [],
      };
      return { document, closeness, score };
    });
  };
}

interface LessonReader {
  readonly read: readonly LessonTexts[];
  left(): boolean;
  /** Loads the next file; false if that fails, after which it can be tried again. */
  next(): Promise<boolean>;
}

/** @param index address of the index of the language; the files of its parts are in a folder of that name */
export function lessonReader(index: string, parts: readonly string[]): LessonReader {
  const read: LessonTexts[] = [];
  let coming: Promise<boolean> | undefined;
  const fetchNext = async () => {
    const response = await fetch(index.replace(/\.json$/, `/${parts[read.length]}.json`));
    if (!response.ok) return false;
    read.push(openLessonTexts((await response.json()) as PassageRow[]));
    return true;
  };
  return {
    read,
    left: () => read.length < parts.length,
    next: () =>
      (coming ??= fetchNext()
        .catch(() => false)
        .finally(() => (coming = undefined))),
  };
}

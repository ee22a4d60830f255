import { excerpt, passageScanner } from '~/lib/site-search/passages';
import { withoutFillers } from './query-words';
import type { Found } from './ranking';
import type { SiteDocument } from './site-document';

export type PassageRow = [url: string, heading: string, lesson: string, text: string];

/** Finds sections with the words of a question: all of them (matches), or some (similar). */
export type LessonTexts = (question: string) => Found[];

const EXCERPT = 160;

/** A passage of a lesson as a result, with so much of its text. */
export const passageDocument = (
  [url, heading, lesson]: PassageRow,
  text: string,
): SiteDocument => ({
  id: url,
  kind: 'lesson',
  url,
  names: [],
  text,
  asked: [],
  title: heading === lesson ? heading : `${heading} · ${lesson}`,
});

export function openLessonTexts(rows: readonly PassageRow[]): LessonTexts {
  const scan = passageScanner(rows.map(([, heading, , text]) => `${heading} ${text}`));
  return (question) => {
    const asked = withoutFillers(question);
    return scan(asked).map(({ place, score, whole }) => {
      const row = rows[place]!;
      const document = passageDocument(row, excerpt(row[3], asked, EXCERPT));
      return { document, closeness: whole ? 'text' : 'similar', score };
    });
  };
}

/** @param index address of the index of the language; the files of its parts are in a folder of that name */
export function lessonReader(index: string, parts: readonly string[]) {
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
    /** Loads the next file; false if that fails, after which it can be tried again. */
    next: (): Promise<boolean> =>
      (coming ??= fetchNext()
        .catch(() => false)
        .finally(() => (coming = undefined))),
  };
}

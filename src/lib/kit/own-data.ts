import type { Both, Locale } from '../locale';
import type { Cut as CutName } from '../own/cells';
import type { Block } from '../text/blocks';
import { chunk, type ChunkOptions } from '../text/chunk';
import type { Choices } from '../text/reading';
import { nearest, type Span } from '../text/span';
import { whereaboutsIn } from '../text/whereabouts';
import type { KitPassage, KitQuestion } from './exam';

export interface OwnDocument {
  /** Its name in marks: `typed` for the text in the retriever's box, otherwise the file name. */
  name: string;
  text: string;
  /** Its headings, lists, code and tables, and where its pages begin, as its reader found them. */
  blocks?: readonly Block[] | undefined;
  pages?: readonly number[] | undefined;
}

/** The texts of files as their reader reads them, by the reader's choice; one that is refused is left out. */
export async function documentsOf(
  files: readonly ({ name: string; bytes: Uint8Array } & Choices)[],
): Promise<OwnDocument[]> {
  const { readFile } = await import('../text/files');
  const read = files.map(async ({ name, bytes, ...choices }) => {
    const { text, blocks, pages } = await readFile(name, bytes, choices);
    return { name, text, blocks, pages };
  });
  return (await Promise.allSettled(read)).flatMap((one) =>
    one.status === 'fulfilled' ? [one.value] : [],
  );
}

/** A marked place: its document, its position at that time, and its words. */
interface Mark extends Span {
  source: string;
  words?: string;
}

/** A question with the places that were marked as its answer; none if no document answers it. */
export interface MarkedQuestion {
  query: string;
  answers: readonly Mark[];
  /** Short words that a right answer says. */
  expected?: string | undefined;
}

export interface CutPassage extends KitPassage, Span {
  file: string;
}

const optionsOf = (cut: CutName): ChunkOptions =>
  cut === 'paragraph' || cut === 'heading'
    ? { by: cut, size: 1, overlap: 0 }
    : { by: 'size', size: Number(cut), overlap: 0 };

/** @throws TextProblem `too-many-chunks` */
export function cutInto(
  documents: readonly OwnDocument[],
  cut: CutName,
  locale: Locale,
): CutPassage[] {
  const counts = new Map<string, number>();
  const next = (name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return `${name}-${counts.get(name)}`;
  };
  return documents.flatMap(({ name, text: document, blocks, pages }) => {
    const placeAt = whereaboutsIn({
      text: document,
      blocks: blocks ?? [],
      ...(pages && { pages }),
    });
    return chunk(document, optionsOf(cut), blocks).map(
      ({ start, end, text = document.slice(start, end) }): CutPassage => {
        const { page, headings } = placeAt(start);
        const file = name.replace(/\s+/g, ' ');
        const title = [page ? PAGE_NAMES[locale](file, page) : file, ...headings].join(' › ');
        const place = { ...(page && { page }), ...(headings.length > 0 && { headings }) };
        const id = next(name.replace(ENDS_AN_ID, '-'));
        return { id, title, text, file: name, ...place, start, end };
      },
    );
  });
}

/** How a page of a file is named, as the page of one's own names it. */
const PAGE_NAMES: Both<(file: string, page: number) => string> = {
  en: (file, page) => `${file}, p. ${page}`,
  zh: (file, page) => `${file} 第 ${page} 页`,
};

/** A passage as a model reads it, behind the name of its place. */
export const promptText = ({ title, text }: KitPassage): string => `(${title}) ${text}`;

/** A prompt puts an id into brackets, and a list puts a comma behind it. */
const ENDS_AN_ID = /[\s[\],]+/g;

/**
 * The current position of a mark: in the document with its name, the occurrence of its words nearest to the old
 * position. If no document has that name, its words are searched for in the others.
 */
function placeOf({ source, start, end, words }: Mark, documents: readonly OwnDocument[]) {
  const named = documents.find(({ name }) => name === source);
  if (!words) return named && { file: source, start, end };
  for (const { name, text } of named ? [named] : documents) {
    const at = nearest(text, words, start);
    if (at >= 0) return { file: name, start: at, end: at + words.length };
  }
  return undefined;
}

function touched(mark: Mark, documents: readonly OwnDocument[], cuts: readonly CutPassage[]) {
  const place = placeOf(mark, documents);
  if (!place) return [];
  return cuts
    .filter(({ file, start, end }) => file === place.file && start < place.end && end > place.start)
    .map(({ id, text, start }) => ({
      id,
      words: text.slice(Math.max(0, place.start - start), place.end - start).trim(),
    }));
}

/** Questions whose marks are not found in the documents are `lost`. @throws TextProblem `too-many-chunks` */
export function ownData(
  documents: readonly OwnDocument[],
  marked: readonly MarkedQuestion[],
  locale: Locale,
  cut: CutName = 'paragraph',
): { passages: KitPassage[]; questions: KitQuestion[]; lost: number } {
  const cuts = cutInto(documents, cut, locale);
  const questions = marked.flatMap(({ query, answers }): KitQuestion[] => {
    if (answers.length === 0) return [{ question: query, answers: [] }];
    const found = answers.flatMap((mark) => touched(mark, documents, cuts));
    if (found.length === 0) return [];
    const ids = new Set(found.map(({ id }) => id));
    return [{ question: query, answers: [...ids], words: found[0]!.words }];
  });
  const passages = cuts.map(({ start: _start, end: _end, ...passage }): KitPassage => passage);
  return { passages, questions, lost: marked.length - questions.length };
}

/** Where the words of a mark stand: in its own document nearest to the mark, without that wherever they are. */
function placesOf(mark: Mark, documents: readonly OwnDocument[]) {
  if (documents.some(({ name }) => name === mark.source))
    return [placeOf(mark, documents) ?? []].flat();
  const words = mark.words?.trim();
  if (!words) return [];
  return documents.flatMap(({ name: file, text }) => {
    const starts: number[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
    return starts.map((start) => ({ file, start, end: start + words.length }));
  });
}

export function tableQuestion(
  { query, answers, expected }: MarkedQuestion,
  documents: readonly OwnDocument[],
): { question: string; words: string; expected?: string; places: ReturnType<typeof placesOf> } {
  const places = answers.flatMap((mark) => placesOf(mark, documents));
  const [first] = places;
  const text = documents.find(({ name }) => name === first?.file)?.text ?? '';
  const words = answers[0]?.words ?? text.slice(first?.start, first?.end);
  return { question: query, words, ...(expected && { expected }), places };
}

import { savedEarlier, savedShelf } from '~/browser/saved-shelf';
import { joined } from '~/demos/retriever/core/mark-list';
import type { ShelfContent } from '~/demos/own/core/shelf-content';
import { carriedOver, shelfIn } from '~/demos/own/core/shelf-record';
import type { OwnQuestion } from '~/demos/retriever/core/own-questions';
import { questionsIn } from '~/demos/retriever/core/question-table';
import { documentsOf, type OwnDocument } from '~/lib/kit/own-data';

/** The reader's data for the kit. */
export interface OwnThings {
  documents: OwnDocument[];
  questions: OwnQuestion[];
  /** The saved memo of the comparison or the guide. */
  memo?: string;
}

/** The shelf that the reader has kept on this device. */
export async function savedThings(): Promise<OwnThings> {
  const { files, questions } = (await savedContent().catch(() => undefined)) ?? NOTHING;
  const texts = files.filter(({ taken }) => taken === 'text');
  return {
    documents: await documentsOf(texts),
    questions: questions.map(asQuestion),
  };
}

const asQuestion = ({ query, answers }: OwnQuestion): OwnQuestion => ({ query, answers });

const NOTHING = { files: [], questions: [] };

/** The kept shelf, also as versions before this one wrote it. */
async function savedContent(): Promise<ShelfContent | undefined> {
  const saved = await savedShelf();
  if (saved) return shelfIn(saved.record, (id) => saved.files.get(id));
  const earlier = await savedEarlier();
  return earlier && carriedOver(earlier);
}

/** The contribution of a chosen file, or the key of the sentence that explains why it has none. */
type Added =
  | { things: Partial<OwnThings>; skipped?: number }
  | { refused: 'refused' | 'unreadable' | 'notText' | 'tooLarge' };

/** In megabytes; a tab can pack this much without a noticeable wait. */
export const MOST_MEGABYTES = 5;

/** Endings of files that the retriever reads, and of tables of questions. */
const TAKEN = /\.(?:txt|text|md|markdown|html?|json|jsonl|ndjson|csv)$/i;
const TABLE = /\.(?:json|jsonl|ndjson|csv)$/i;

/** @param memoSigns how the second line of a memo begins, in each language */
export async function thingsIn(file: File, memoSigns: readonly string[]): Promise<Added> {
  const { name, size } = file;
  if (!TAKEN.test(name)) return { refused: 'refused' };
  if (size > MOST_MEGABYTES * 2 ** 20) return { refused: 'tooLarge' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { refused: 'unreadable' };
  try {
    return await thingsOf(name, new Uint8Array(bytes), memoSigns);
  } catch {
    return TABLE.test(name) ? { things: {}, skipped: 1 } : { refused: 'notText' };
  }
}

/** @throws TextProblem if it is not text, or not of its kind */
async function thingsOf(
  name: string,
  bytes: Uint8Array,
  memoSigns: readonly string[],
): Promise<Added> {
  const { readFile, readText } = await import('~/lib/text/files');
  const plain = await readText(name, bytes);
  const asked = TABLE.test(name) ? questionsIn(plain) : undefined;
  if (asked)
    return { things: { questions: asked.questions.map(asQuestion) }, skipped: asked.wrong };
  const [, second = ''] = plain.trim().split(/\n+/, 2);
  if (memoSigns.some((sign) => second.startsWith(sign))) return { things: { memo: plain } };
  const { text, blocks, pages } = await readFile(name, bytes);
  return { things: { documents: [{ name, text, blocks, pages }] } };
}

/** Merges both; a document replaces an older one of the same name. */
export function together(one: OwnThings, other: Partial<OwnThings>): OwnThings {
  const { documents = [], questions = [], ...rest } = other;
  const names = new Set(documents.map(({ name }) => name));
  return {
    ...one,
    ...rest,
    documents: [...one.documents.filter(({ name }) => !names.has(name)), ...documents],
    questions: joined(one.questions, questions),
  };
}

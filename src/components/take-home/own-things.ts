import { savedFiles, type FileBytes } from '~/browser/saved-files';
import { readLocal, STORAGE_KEYS } from '~/browser/storage';
import { joined } from '~/demos/retriever/core/mark-list';
import type { OwnQuestion } from '~/demos/retriever/core/own-questions';
import { readMarks } from '~/demos/retriever/core/read-marks';
import type { OwnDocument } from '~/lib/kit/own-data';

/** The reader's data for the kit. */
export interface OwnThings {
  documents: OwnDocument[];
  questions: OwnQuestion[];
  /** The saved memo of the comparison or the guide. */
  memo?: string;
  /** The stored runs of the lab, in their stored form. */
  runs?: string;
}

/** Data of the retriever and the lab stored on this device. */
export async function savedThings(): Promise<OwnThings> {
  const text = readLocal(STORAGE_KEYS.text) ?? '';
  const marks = readLocal(STORAGE_KEYS.marks);
  const runs = readLocal(STORAGE_KEYS.runs);
  return {
    documents: [
      ...(text.trim() === '' ? [] : [{ name: 'typed', text }]),
      ...(await Promise.all((await savedFiles()).map(documentIn))).flat(),
    ],
    questions: marks ? readMarks(marks).questions : [],
    ...(runs && runs !== '[]' && { runs }),
  };
}

/** The text of a kept file, as the retriever reads it; nothing where it was refused there. */
async function documentIn({ name, bytes }: FileBytes): Promise<OwnDocument[]> {
  try {
    const { readFile } = await import('~/lib/text/files');
    return [{ name, text: (await readFile(name, bytes)).text }];
  } catch {
    return [];
  }
}

/** The contribution of a chosen file, or the key of the sentence that explains why it has none. */
type Added =
  | { things: Partial<OwnThings>; skipped?: number }
  | { refused: 'refused' | 'unreadable' | 'notText' | 'tooLarge' };

/** In megabytes; a tab can pack this much without a noticeable wait. */
export const MOST_MEGABYTES = 5;

/** @param memoSigns how the second line of a memo begins, in each language */
export async function thingsIn(file: File, memoSigns: readonly string[]): Promise<Added> {
  const ending = /\.(\w+)$/.exec(file.name.toLowerCase())?.[1] ?? '';
  if (!['txt', 'md', 'jsonl', 'csv'].includes(ending)) return { refused: 'refused' };
  if (file.size > MOST_MEGABYTES * 2 ** 20) return { refused: 'tooLarge' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { refused: 'unreadable' };
  const text = await textIn(bytes, file.name);
  if (text === undefined) return { refused: 'notText' };
  if (ending === 'jsonl' || ending === 'csv') {
    const { questions, wrong } = readMarks(text);
    return { things: { questions }, skipped: wrong };
  }
  const [, second = ''] = text.trim().split(/\n+/, 2);
  const isMemo = memoSigns.some((sign) => second.startsWith(sign));
  return { things: isMemo ? { memo: text } : { documents: [{ name: file.name, text }] } };
}

/** Decodes bytes as the retriever does; undefined if they are not text. */
async function textIn(bytes: ArrayBuffer, name: string): Promise<string | undefined> {
  const { readText } = await import('~/lib/text/files');
  return readText(name, new Uint8Array(bytes)).catch(() => undefined);
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

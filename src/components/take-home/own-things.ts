import { kept } from '~/browser/kept';
import { KEPT_KEYS } from '~/browser/kept-keys';
import { joined } from '~/demos/retriever/core/mark-list';
import type { OwnQuestion } from '~/demos/retriever/core/own-questions';
import { readMarks } from '~/demos/retriever/core/read-marks';
import type { OwnDocument } from '~/lib/kit/own-data';
import { decodeText } from '~/lib/text/decode';

/** What a reader brings to the kit. */
export interface OwnThings {
  documents: OwnDocument[];
  questions: OwnQuestion[];
  /** The memo of the comparison or the guide, as it was saved. */
  memo?: string;
  /** The kept runs of the lab, as they are kept. */
  runs?: string;
}

/** What this device keeps of the retriever and the lab. */
export function keptThings(): OwnThings {
  const text = kept(KEPT_KEYS.text) ?? '';
  const marks = kept(KEPT_KEYS.marks);
  const runs = kept(KEPT_KEYS.runs);
  return {
    documents: text.trim() === '' ? [] : [{ name: 'typed', text }],
    questions: marks ? readMarks('', marks).questions : [],
    ...(runs && runs !== '[]' && { runs }),
  };
}

/** A file that was chosen: what it adds, or which sentence of the page's words says why it adds nothing. */
type Added =
  | { things: Partial<OwnThings>; skipped?: number }
  | { refused: 'refused' | 'unreadable' | 'notText' | 'tooLarge' };

/** Megabytes: what a tab packs without making its reader wait. */
export const MOST_MEGABYTES = 5;

export async function thingsIn(file: File): Promise<Added> {
  const ending = /\.(\w+)$/.exec(file.name.toLowerCase())?.[1] ?? '';
  if (!['txt', 'md', 'jsonl', 'csv'].includes(ending)) return { refused: 'refused' };
  if (file.size > MOST_MEGABYTES * 2 ** 20) return { refused: 'tooLarge' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { refused: 'unreadable' };
  const text = textIn(bytes, file.name);
  if (text === undefined) return { refused: 'notText' };
  if (ending === 'jsonl' || ending === 'csv') {
    const { questions, problems } = readMarks(file.name, text);
    return { things: { questions }, skipped: problems.length };
  }
  const isMemo = ending === 'md' && file.name.startsWith('crossroads-');
  return { things: isMemo ? { memo: text } : { documents: [{ name: file.name, text }] } };
}

/** The text of these bytes as the retriever reads it, lines ended by `\n`; undefined where they are no text. */
function textIn(bytes: ArrayBuffer, name: string): string | undefined {
  try {
    return decodeText(new Uint8Array(bytes), name).text.replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** Both together: a document of the same name takes the place of the older one. */
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

import { openPlacing, type Near, type Sought } from '~/demos/own/core/placing';
import { haveSameWords, rowsOf, type Rows } from '~/demos/own/core/same-words';
import type { Scored } from '~/demos/own/core/scored';
import type { Columns } from '~/demos/own/core/shelf-content';
import { Problem } from '~/lib/problem';
import { headingText } from '~/lib/text/blocks';
import type { EncodingReading } from '~/lib/text/encodings';
import type { Choices, Reading } from '~/lib/text/reading';
import type { Table } from '~/lib/text/table';
import { vocabularyAt, type VocabularyAt } from '~/workers/network';
import type { Call } from '~/workers/rpc';
import type { OwnQuestion } from '../core/own-questions';
import type { TableQuestion } from '../core/question-table';
import { readOne, readTable, TABLE, type RefusedFile } from './own-files';

/** A file to look at; its bytes come once, and its key tells every state of it. */
interface AskedFile extends Choices {
  key: string;
  name: string;
  bytes?: Uint8Array | undefined;
  columns?: Columns | undefined;
}

export interface FileLook extends Awaited<ReturnType<typeof figuresOf>> {
  key: string;
  name: string;
  /** Why it cannot be read; then there is nothing else. */
  refused?: RefusedFile;
  /** How other encodings read it, of a text that is not plainly UTF-8. */
  encodings?: EncodingReading[] | undefined;
  /** The key of a file with the same words. */
  same?: string;
  /** What results of runs tell of themselves; then it is no text to compare with others. */
  scored?: Scored | undefined;
  sheet?: Sheet | undefined;
}

export type Sheet = NonNullable<Awaited<ReturnType<typeof sheetOf>>>;

/** A question with its places in the texts, or with the sentences that come nearest. */
export type Placed = OwnQuestion & { near: Near[] };

interface Look {
  files: AskedFile[];
  /** How the second line of a memo begins, in each language. */
  memoSigns: readonly string[];
  vocabulary: VocabularyAt;
}

const readings = new Map<string, { look: FileLook; text: Sought; rows: Rows }>();

const SHOWN_ROWS = 2;
const MOST_HEADINGS = 200;
const NEAREST = 5;
/** Characters that are counted without a pause, and those by which two texts are compared. */
const SLICE = 200_000;
const COMPARED = 400_000;

export async function look(asked: Look, call: Call): Promise<FileLook[]> {
  const { files } = asked;
  for (const key of readings.keys())
    if (!files.some((file) => file.key === key)) readings.delete(key);
  const looks: FileLook[] = [];
  for (const [at, file] of files.entries()) {
    call.progress(at, files.length);
    call.emit(file.name);
    await call.pause();
    looks.push(await lookAt(file, asked, call));
  }
  return looks.map((one, at) => {
    const before = looks.slice(0, at).find(({ key }) => saysTheSame(key, one.key));
    return before ? { ...one, same: before.key } : one;
  });
}

function saysTheSame(one: string, other: string): boolean {
  const a = readings.get(one);
  const b = readings.get(other);
  return !!a && !!b && haveSameWords(a.rows, b.rows);
}

async function lookAt(file: AskedFile, asked: Look, call: Call): Promise<FileLook> {
  const { key, name } = file;
  const known = readings.get(key);
  if (known) return known.look;
  try {
    const scored = TABLE.test(name) ? await scoredOf(file) : undefined;
    const following = { ...call, progress: () => 0 };
    const reading = await readOne({ ...file, bytes: file.bytes! }, following).catch((problem) => {
      if (scored) return UNREAD;
      throw problem;
    });
    const { text, blocks, pages } = reading;
    const sheet = text === '' ? undefined : await sheetOf(file);
    const encodings = await encodingsOf(file, reading.encoding);
    const figures = await figuresOf(reading, asked, call);
    const look = { key, name, ...figures, scored, sheet, encodings };
    const rows = rowsOf(scored ? '' : text.slice(0, COMPARED));
    readings.set(key, { look, text: { name, text, blocks, pages }, rows });
    return look;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const { code, values } = problem;
    const encodings = code === 'unknown-encoding' ? await encodingsOf(file, '') : undefined;
    return { ...NOTHING, key, name, refused: { name, code, values }, encodings };
  }
}

/** Results may be no JSON that others read, such as that of Python. */
const UNREAD: Reading & { encoding?: string } = { text: '', blocks: [] };

async function scoredOf(file: AskedFile): Promise<Scored | undefined> {
  const [{ readText }, { scoredIn }] = await Promise.all([
    import('~/lib/text/files'),
    import('~/demos/own/core/scored'),
  ]);
  return scoredIn(file.name, await readText(file.name, file.bytes!, file));
}

async function encodingsOf({ bytes, encoding: chosen }: AskedFile, found: string | undefined) {
  if (!chosen && (found === undefined || found === 'utf-8')) return undefined;
  return (await import('~/lib/text/encodings')).readingsOf(bytes!);
}

const NOTHING = {
  characters: 0,
  words: 0,
  isHan: false,
  opening: '',
  headings: [],
  isMemo: false,
  tokens: undefined,
  pages: undefined,
  encoding: undefined,
  unsure: undefined,
  repeated: undefined,
  across: undefined,
  doubtful: undefined,
  pictured: undefined,
};

/**
 * `isHan`: most of its letters are Chinese characters, which are then counted in place of words; `tokens`: by o200k, undefined if its
 * vocabulary did not come; `unsure`: it waits for the reader to say how it is read.
 */
async function figuresOf(
  {
    text,
    pages,
    blocks,
    repeated,
    across,
    doubtful,
    pictured,
    ...read
  }: Reading & { encoding?: string },
  { memoSigns, vocabulary }: Look,
  call: Call,
) {
  const slices = slicesOf(text);
  const sum = (count: (slice: string) => number) =>
    slices.reduce((total, slice) => total + count(slice), 0);
  const han = sum((slice) => slice.match(/\p{Script=Han}/gu)?.length ?? 0);
  const [, second = ''] = text.trim().split(/\n+/, 2);
  return {
    characters: text.length,
    isHan: han * 3 > text.length,
    words: sum((slice) => slice.match(/\S+/g)?.length ?? 0),
    tokens: await tokensOf(slices, vocabulary, call),
    pages: pages?.length,
    encoding: read.encoding,
    unsure: read.unsure,
    repeated,
    across,
    doubtful,
    pictured,
    opening: text.trim().slice(0, 60).replace(/\s+/g, ' '),
    headings: blocks
      .filter(({ kind }) => kind === 'heading')
      .slice(0, MOST_HEADINGS)
      .map((block) => headingText(text, block)),
    isMemo: memoSigns.some((sign) => second.startsWith(sign)),
  };
}

async function tokensOf(slices: readonly string[], vocabulary: VocabularyAt, call: Call) {
  const opened = await vocabularyAt(vocabulary).catch(() => undefined);
  let tokens = 0;
  for (const slice of slices) {
    tokens += opened?.count(slice) ?? 0;
    await call.pause();
  }
  return opened && tokens;
}

/** A long text in slices, each of which begins with a white space, where a token can begin. */
function slicesOf(text: string): string[] {
  const slices: string[] = [];
  for (let start = 0, end; start < text.length; start = end) {
    const space = text.slice(start + SLICE, start + 2 * SLICE).search(/\s/);
    end = Math.min(text.length, start + SLICE + Math.max(0, space));
    slices.push(text.slice(start, end));
  }
  return slices;
}

/**
 * A table with columns and its first rows; `said` is what the columns of a table of questions are called after, `wrong` the
 * number of lines that gave no question. Undefined of what has no columns, or whose values are lists of their own, such as chats.
 */
async function sheetOf(file: AskedFile) {
  const read = await readTable({ ...file, bytes: file.bytes! });
  if (!read) return undefined;
  const { text, table, columns, rows, textAt } = read;
  const [{ isNested }, { questionColumns, questionsIn }] = await Promise.all([
    import('~/lib/text/json'),
    import('../core/question-table'),
  ]);
  if (rows.some((row) => [...row.values()].some((cell) => isNested(cell)))) return undefined;
  const said = file.columns ?? questionColumns(columns);
  const asked = questionsIn(text, file.columns);
  const questions: (OwnQuestion & Partial<TableQuestion>)[] = asked?.questions ?? [];
  return {
    columns,
    rows: rows.length,
    separator: separatorOf(table, text),
    said,
    sample: rows.slice(0, SHOWN_ROWS).map((row) => columns.map((name) => textAt(row, name))),
    questions,
    wrong: asked?.wrong ?? 0,
  };
}

const separatorOf = ({ first }: Table, text: string): string | undefined => {
  const [one = ''] = first?.cells ?? [];
  return first && text.slice(text.indexOf(one) + one.length).match(/[,;\t|，]/)?.[0];
};

export async function place(
  { keys, questions }: { keys: readonly string[]; questions: readonly OwnQuestion[] },
  call: Call,
): Promise<Placed[]> {
  const texts = keys.flatMap((key) => readings.get(key)?.text ?? []);
  const placing = openPlacing(texts);
  const byName = new Map(texts.map((one) => [one.name, one.text]));
  const placed: Placed[] = [];
  for (const [at, { query, answers }] of questions.entries()) {
    call.progress(at, questions.length);
    await call.pause();
    const found = answers.map((one) => {
      const { source, start, end, words = '' } = one;
      if (words !== '' && byName.get(source)?.slice(start, end) === words)
        return { source, start, end, words };
      return (words && placing.placeOf(query, words, source)) || { ...one, lost: true };
    });
    const isLost = found.length > 0 && found.every(({ lost }) => lost);
    const words = answers[0]?.words ?? '';
    const near = isLost ? placing.nearest(query, words, NEAREST) : [];
    placed.push({ query, answers: found, near });
  }
  return placed;
}

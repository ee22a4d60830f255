import {
  keepReadings,
  readingOf,
  readTable,
  TABLE,
  type AskedFile,
  type FileBytes,
  type FileReading,
  type RefusedFile,
} from '~/demos/parts/worker/files';
import { Problem } from '~/lib/problem';
import type { EncodingReading } from '~/lib/text/encodings';
import type { Table } from '~/lib/text/table';
import type { VocabularyAt } from '~/workers/network';
import type { Call } from '~/workers/rpc';
import type { OwnQuestion } from '~/lib/own/questions';
import type { TableQuestion } from '~/lib/own/question-table';
import { figuresOf, NOTHING } from './figures';
import { openPlacing, type Near } from '../core/placing';
import { haveSameWords, rowsOf, type Rows } from '../core/same-words';
import type { Scored } from '../core/scored';

type Figures = Awaited<ReturnType<typeof figuresOf>>;
/** What is known of every file, even of one that cannot be read. */
type Least = keyof typeof NOTHING;

export interface FileLook extends Pick<Figures, Least>, Partial<Omit<Figures, Least>> {
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

/** What was found in each file, by its key. */
const looks = new Map<string, { look: FileLook; reading: FileReading; rows: Rows }>();

const SHOWN_ROWS = 2;
const NEAREST = 5;
/** Characters by which two texts are compared. */
const COMPARED = 400_000;

export async function look(asked: Look, call: Call): Promise<FileLook[]> {
  const { files } = asked;
  const keys = files.map(({ key }) => key);
  await keepReadings(files, keys);
  for (const key of looks.keys()) if (!keys.includes(key)) looks.delete(key);
  const all: FileLook[] = [];
  for (const [at, file] of files.entries()) {
    call.progress(at, files.length);
    call.emit(file.name);
    await call.pause();
    all.push(await lookAt(file, asked, call));
  }
  return all.map((one, at) => {
    const before = all.slice(0, at).find(({ key }) => saysTheSame(key, one.key));
    return before ? { ...one, same: before.key } : one;
  });
}

function saysTheSame(one: string, other: string): boolean {
  const a = looks.get(one);
  const b = looks.get(other);
  return !!a && !!b && haveSameWords(a.rows, b.rows);
}

async function lookAt(file: AskedFile, asked: Look, call: Call): Promise<FileLook> {
  const { key, name } = file;
  const known = looks.get(key);
  if (known) return known.look;
  const whole = file as AskedFile & FileBytes;
  try {
    const scored = TABLE.test(name) ? await scoredOf(whole) : undefined;
    const following = { ...call, progress: () => 0 };
    const reading = await readingOf(file, following).catch((problem) => {
      if (scored) return UNREAD;
      throw problem;
    });
    const { text } = reading;
    const sheet = text === '' ? undefined : await sheetOf(whole);
    const encodings = await encodingsOf(whole, reading.encoding);
    const figures = await figuresOf(reading, asked, call);
    const look = { key, name, ...figures, scored, sheet, encodings };
    const rows = rowsOf(scored ? '' : text.slice(0, COMPARED));
    looks.set(key, { look, reading, rows });
    return look;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const { code, values } = problem;
    const encodings = code === 'unknown-encoding' ? await encodingsOf(whole, '') : undefined;
    return { ...NOTHING, key, name, refused: { name, code, values }, encodings };
  }
}

/** Results may be no JSON that others read, such as that of Python. */
const UNREAD: FileReading = { text: '', title: '', blocks: [] };

async function scoredOf(file: FileBytes): Promise<Scored | undefined> {
  const [{ readText }, { scoredIn }] = await Promise.all([
    import('~/lib/text/files'),
    import('../core/scored'),
  ]);
  return scoredIn(file.name, await readText(file.name, file.bytes, file));
}

async function encodingsOf({ bytes, encoding: chosen }: FileBytes, found: string | undefined) {
  if (!chosen && (found === undefined || found === 'utf-8')) return undefined;
  return (await import('~/lib/text/encodings')).readingsOf(bytes);
}

/**
 * A table with columns and its first rows; `said` is what the columns of a table of questions are called after, `wrong` the
 * number of lines that gave no question. Undefined of what has no columns, or whose values are lists of their own, such as chats.
 */
async function sheetOf(file: FileBytes) {
  const read = await readTable(file);
  if (!read) return undefined;
  const { text, table, columns, rows, textAt } = read;
  const [{ isNested }, { questionColumns, questionsIn }] = await Promise.all([
    import('~/lib/text/json'),
    import('~/lib/own/question-table'),
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
  const texts = keys.flatMap((key) => {
    const { look: found, reading } = looks.get(key) ?? {};
    return found && reading ? [{ ...reading, name: found.name }] : [];
  });
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

import { answerTo, inStore } from './saved-shelf';
import { readLocal, removeLocal, writeLocal } from './storage';
import { TUNINGS } from './tunings-key';

/** Records of tunings; the numbers of each stand beside it, so that a list of all reads none. */
const RECORDS = `${TUNINGS}/`;
const NUMBERS = `${TUNINGS}-numbers/`;

const allOf = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

interface SavedTuning {
  id: string;
  /** As it was written. */
  record: unknown;
  /** With its numbers. */
  bytes: number;
}

/** Every tuning that is kept. Local storage has their size, so that most visits open no database. */
export async function savedTunings(): Promise<SavedTuning[]> {
  if (readLocal(TUNINGS) === null) return [];
  return inStore('readonly', async (store) => {
    const keys = (await answerTo(store.getAllKeys(allOf(RECORDS)))) as string[];
    const all = await Promise.all(
      keys.map((key) => answerTo<Omit<SavedTuning, 'id'>>(store.get(key))),
    );
    return all.map((one, at) => ({ ...one, id: keys[at]!.slice(RECORDS.length) }));
  });
}

/** The numbers of a kept tuning, as they were written; undefined if there are none. */
export const savedNumbers = (id: string): Promise<unknown> =>
  inStore('readonly', (store) => answerTo<unknown>(store.get(NUMBERS + id)));

/** Keeps a tuning in place of one of the same id. @throws DOMException if the browser refuses */
export function keepTuning(
  id: string,
  record: object,
  numbers: Readonly<Record<string, Float32Array>>,
): Promise<void> {
  const sizes = Object.values(numbers).map(({ byteLength }) => byteLength);
  const bytes = sizes.reduce((sum, size) => sum + size, 2 * JSON.stringify(record).length);
  return change((store) => {
    store.put({ record, bytes }, RECORDS + id);
    store.put(numbers, NUMBERS + id);
  });
}

export const dropTuning = (id: string): Promise<void> => drop(RECORDS + id, NUMBERS + id);

export const dropTunings = (): Promise<void> => drop(allOf(RECORDS), allOf(NUMBERS));

const drop = (...what: (string | IDBKeyRange)[]): Promise<void> =>
  change((store) => {
    for (const one of what) store.delete(one);
  });

/** Changes what is kept, and notes the bytes of all of it, or that nothing is. */
async function change(act: (store: IDBObjectStore) => void): Promise<void> {
  const all = await inStore('readwrite', (store) => {
    act(store);
    return answerTo<Pick<SavedTuning, 'bytes'>[]>(store.getAll(allOf(RECORDS)));
  });
  const sum = all.reduce((so, { bytes }) => so + bytes, 0);
  if (sum > 0) writeLocal(TUNINGS, String(sum));
  else removeLocal(TUNINGS);
}

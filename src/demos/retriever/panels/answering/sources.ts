import type { Key } from '../../core/answering/key';
import type { Sheet } from '../../core/answering/sheet';
import type { ToySheet } from '../../core/answering/toy';
import { Problem } from '~/lib/problem';
import type { Grammar } from '~/lib/world';

/** Where the key words and the words of the toy's world lie. */
export interface Addresses {
  keys: string;
  world: string;
}

async function fetched<T>(address: string, code: string): Promise<T> {
  const response = await fetch(address).catch(() => undefined);
  const read = response?.ok ? await response.json().catch(() => undefined) : undefined;
  if (read === undefined) throw new Problem(code);
  return read as T;
}

/** What answers must say, by question. @throws Problem `keys-missing` */
export const keysAt = (address: string): Promise<Record<string, Key>> =>
  fetched(address, 'keys-missing');

/** The sheets with what their answers must say. */
export const withKeys = (sheets: readonly Sheet[], keys: Record<string, Key>): Sheet[] =>
  sheets.map((sheet) =>
    Object.hasOwn(keys, sheet.id) ? { ...sheet, key: keys[sheet.id]! } : sheet,
  );

/** The questions of the toy's world; its searching is fetched with it. @throws Problem `world-missing` */
export async function toyOf(address: string): Promise<ToySheet[]> {
  const [{ toySheets }, grammar] = await Promise.all([
    import('../../core/answering/toy'),
    fetched<Grammar>(address, 'world-missing'),
  ]);
  return toySheets(grammar);
}

import type { Key } from '../../core/answering/key';
import type { Sheet } from '../../core/answering/sheet';
import type { ToySheet } from '../../core/answering/toy';
import { Problem } from '~/lib/problem';
import type { Grammar } from '~/lib/world';

/** Addresses of the answer keys and of the toy world's grammar. */
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

/** Answer keys by question id. @throws Problem `keys-missing` */
export const keysAt = (address: string): Promise<Record<string, Key>> =>
  fetched(address, 'keys-missing');

/** The sheets with their answer keys. */
export const withKeys = (sheets: readonly Sheet[], keys: Record<string, Key>): Sheet[] =>
  sheets.map((sheet) =>
    Object.hasOwn(keys, sheet.id) ? { ...sheet, key: keys[sheet.id]! } : sheet,
  );

/**
 * The questions of the toy world; the code that searches its text is loaded with them. @throws Problem `world-missing`
 */
export async function toyOf(address: string): Promise<ToySheet[]> {
  const [{ toySheets }, grammar] = await Promise.all([
    import('../../core/answering/toy'),
    fetched<Grammar>(address, 'world-missing'),
  ]);
  return toySheets(grammar);
}

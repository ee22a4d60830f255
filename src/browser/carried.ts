import { readSession, removeSession, writeSession } from './storage';

/** Leaves a reader's words in this tab for another page, under a name; they are in no address. */
export const carry = (name: string, words: unknown): void =>
  writeSession(name, JSON.stringify(words));

/** The words that another page has left under this name. */
export function carriedAs<Words>(name: string): Words | undefined {
  const left = readSession(name);
  return left === null ? undefined : (JSON.parse(left) as Words);
}

/** The same, which are gone once they are taken. */
export function takeCarried<Words>(name: string): Words | undefined {
  const words = carriedAs<Words>(name);
  removeSession(name);
  return words;
}

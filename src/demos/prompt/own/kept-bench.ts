import { forget, keep, kept } from '~/browser/kept';
import type { OwnBench } from '~/workers/models';

const KEY = 'prompt.own';
/** What browsers grant a site is shared by all of its demos. */
const CHARACTERS = 200_000;

/** The bench of an earlier visit; undefined if nobody asked for it to be kept. */
export function keptBench(): OwnBench | undefined {
  try {
    const read = JSON.parse(kept(KEY) ?? 'null') as Partial<OwnBench> | null;
    const isWhole = Array.isArray(read?.variants) && typeof read.table === 'string' && read.usual;
    return isWhole ? (read as OwnBench) : undefined;
  } catch {
    return undefined;
  }
}

/** @returns false where it is too long or refused; then nothing is left behind */
export function keepBench(bench: OwnBench): boolean {
  const text = JSON.stringify(bench);
  if (text.length <= CHARACTERS && keep(KEY, text)) return true;
  forget(KEY);
  return false;
}

export const forgetBench = (): void => forget(KEY);

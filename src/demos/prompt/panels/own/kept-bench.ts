import { readLocal } from '~/browser/storage';
import { RULES } from '../../core/own/rules';
import type { OwnBench } from '~/workers/models';

/** The storage key. */
export const BENCH_KEY = 'prompt.own';

/** The bench of an earlier visit; undefined if it was not stored, or can no longer be read. */
export function keptBench(): OwnBench | undefined {
  try {
    const read = JSON.parse(readLocal(BENCH_KEY) ?? 'null') as OwnBench | null;
    return read && isWhole(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** @throws {TypeError} if parts are missing */
function isWhole({ variants, table, usual }: OwnBench): boolean {
  const texts = [table, usual.expected, ...variants.flatMap(({ name, text }) => [name, text])];
  return texts.every((text) => typeof text === 'string') && RULES.includes(usual.kind);
}

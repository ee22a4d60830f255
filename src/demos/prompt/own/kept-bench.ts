import { kept } from '~/browser/kept';
import type { OwnBench } from '~/workers/models';

/** Under what name the browser keeps it. */
export const BENCH_KEY = 'prompt.own';

/** The bench of an earlier visit; undefined if nobody asked for it to be kept. */
export function keptBench(): OwnBench | undefined {
  try {
    const read = JSON.parse(kept(BENCH_KEY) ?? 'null') as Partial<OwnBench> | null;
    const isWhole = Array.isArray(read?.variants) && typeof read.table === 'string' && read.usual;
    return isWhole ? (read as OwnBench) : undefined;
  } catch {
    return undefined;
  }
}

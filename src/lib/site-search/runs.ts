import { keyOf, unitsIn } from './units';

/** Names to look for in a question, by their keys, and the number of units of the longest. */
interface RunTable<T> {
  readonly byKey: ReadonlyMap<string, readonly T[]>;
  readonly longest: number;
}

/** A range of a question's units, from `from` to before `to`, that is a name. */
export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

export function runTable<T>(entries: Iterable<readonly [name: string, value: T]>): RunTable<T> {
  const byKey = new Map<string, T[]>();
  let longest = 0;
  for (const [name, value] of entries) {
    const units = unitsIn(name);
    if (units.length === 0) continue;
    longest = Math.max(longest, units.length);
    const key = keyOf(units);
    const known = byKey.get(key);
    if (known) known.push(value);
    else byKey.set(key, [value]);
  }
  return { byKey, longest };
}

/**
 * The names that a question contains, in order. If two overlap, the longer one counts: 词嵌入怎么用
 * contains 词嵌入 but not 嵌入.
 */
export function runsIn<T>(units: readonly string[], table: RunTable<T>): Run<T>[] {
  const all = allRuns(units, table).sort((a, b) => b.to - b.from - (a.to - a.from));
  const chosen: Run<T>[] = [];
  for (const run of all)
    if (chosen.every(({ from, to }) => run.to <= from || to <= run.from)) chosen.push(run);
  return chosen.sort((a, b) => a.from - b.from);
}

function allRuns<T>(units: readonly string[], { byKey, longest }: RunTable<T>): Run<T>[] {
  const runs: Run<T>[] = [];
  for (let from = 0; from < units.length; from++) {
    const end = Math.min(units.length, from + longest + 1);
    for (let to = from + 1; to <= end; to++) {
      const values = byKey.get(keyOf(units.slice(from, to)));
      if (values) runs.push({ from, to, values });
    }
  }
  return runs;
}

import { randomInteger, seededRng, shuffle, type Rng } from '~/lib/math/rng';
import { filesAt, textOf } from '../architecture/tree';
import { mutationsOf, type Mutation } from './mutations';
import { roomOf, type Mutant } from './list';

/** The share of each room in a hundred mutants: about its share of the code that can go wrong. */
const SHARES: Readonly<Record<string, number>> = {
  lib: 25.25,
  core: 18.75,
  view: 12.5,
  'other demo code': 34.75,
  workers: 3.75,
  components: 5,
};
const NO_CODE = /\.d\.ts$|\/(en|zh|_?strings|about)\.ts$|\/assembly\//;
/** The search text reaches at least that far to each side, and stays within the line where it can. */
const CONTEXT = 16;

/** Mutants of all rooms, at most one a file as long as there are files; the same seed chooses the same. */
export function chooseMutants(seed: number, count: number): Mutant[] {
  const rng = seededRng(seed);
  const files = filesAt('src/{lib,demos,workers,components}/**/*.{ts,tsx}').filter(
    (file) => !NO_CODE.test(file),
  );
  const byRoom = Map.groupBy(files, roomOf);
  return Object.entries(SHARES)
    .flatMap(([room, share]) => chosenOf(byRoom.get(room)!, Math.round((share * count) / 100), rng))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function chosenOf(files: readonly string[], count: number, rng: Rng): Mutant[] {
  const rest = files.map((file) => ({ file, mutations: mutationsOf(textOf(file)) }));
  const chosen: Mutant[] = [];
  while (chosen.length < count) {
    const round = shuffle(
      rest.filter(({ mutations }) => mutations.length > 0),
      rng,
    );
    if (round.length === 0) break;
    for (const one of round.slice(0, count - chosen.length)) {
      const kinds = [...new Set(one.mutations.map(({ kind }) => kind))];
      const kind = pick(kinds, rng);
      const mutation = pick(
        one.mutations.filter((other) => other.kind === kind),
        rng,
      );
      one.mutations = one.mutations.filter((other) => other !== mutation);
      chosen.push(mutantOf(one.file, textOf(one.file), mutation));
    }
  }
  return chosen;
}

const pick = <T>(list: readonly T[], rng: Rng): T => list[randomInteger(list.length, rng)]!;

/** The mutant with the least context that makes its search text unique. */
function mutantOf(file: string, source: string, { start, end, replacement }: Mutation): Mutant {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = (source.indexOf('\n', end) + source.length + 1) % (source.length + 1);
  let from = Math.max(start - CONTEXT, lineStart);
  let to = Math.min(end + CONTEXT, lineEnd);
  while (source.split(source.slice(from, to)).length > 2) {
    from = Math.max(0, from - CONTEXT);
    to = Math.min(source.length, to + CONTEXT);
  }
  const search = source.slice(from, to);
  const changed = source.slice(from, start) + replacement + source.slice(end, to);
  return { file, search, replacement: changed, killed: null };
}

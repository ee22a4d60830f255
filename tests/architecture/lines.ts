import { filesAt, textOf } from './tree';

/** The lines of each room, and under `loan` how many more than the ceiling `src` may have until a change is whole. */
export type Lines = Readonly<Record<string, number>>;

/** Neither sum may pass its ceiling. That of `src` is lowered with the house, and never raised. */
export const CEILINGS = { src: 96_500, tests: 63_000 } as const;
const LARGEST_LOAN = 3_000;

const counted = () =>
  filesAt('{src,tests}/**/*.{ts,tsx,astro,css,mjs,mdx}').filter(
    (file) => !file.includes('/node_modules/'),
  );

/** The room of a file: its first folder, in `src/demos` the second; `src/.` and `tests/.` for files at the root. */
export function roomOfLines(file: string): string {
  const [side, room, demo, ...rest] = file.split('/') as [string, string, string?, string?];
  if (!demo) return `${side}/.`;
  return side === 'src' && room === 'demos' && rest.length > 0
    ? `src/demos/${demo}`
    : `${side}/${room}`;
}

export function linesOfRooms(): Lines {
  const rooms = Map.groupBy(counted(), roomOfLines);
  const linesIn = (file: string) => textOf(file).split('\n').length - 1;
  return Object.fromEntries(
    [...rooms]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([room, files]) => [room, sumOf(files.map(linesIn))]),
  );
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

export const sideOf = (lines: Lines, side: keyof typeof CEILINGS): number =>
  sumOf(Object.entries(lines).flatMap(([room, n]) => (room.startsWith(`${side}/`) ? [n] : [])));

/** A maximum that lies further above what is there than this has to be lowered. */
const slackOf = (lines: number): number => Math.max(50, lines / 100);

export function linesBroken(maxima: Lines, now: Lines): string[] {
  const { loan = 0, ...rooms } = maxima;
  const all = new Set([...Object.keys(rooms), ...Object.keys(now)]);
  const remedy =
    'npm run house -- --lines writes what is there; a room that grows names what went instead';
  const ofRooms = [...all].flatMap((room) => {
    const [most, there] = [rooms[room] ?? 0, now[room] ?? 0];
    if (there > most) return [`${room} has ${there} lines, and ${most} may: ${remedy}.`];
    return most - there > slackOf(there)
      ? [`${room} has ${there} lines, so its maximum of ${most} has to be lowered: ${remedy}.`]
      : [];
  });
  const ofSums = (['src', 'tests'] as const).flatMap((side) => {
    const most = CEILINGS[side] + (side === 'src' ? loan : 0);
    const sum = sideOf(now, side);
    return sum > most
      ? [`${side} has ${sum} lines, and ${most} may: take away what this replaces.`]
      : [];
  });
  return loan > LARGEST_LOAN
    ? [...ofRooms, ...ofSums, `A loan of ${loan} lines is too large: ${LARGEST_LOAN} at most.`]
    : [...ofRooms, ...ofSums];
}

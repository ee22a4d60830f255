import { filesAt, textOf } from './tree';
import { wordsIn } from './words';

/** The words and signs of each room, and under `loan` how many more than the ceiling a side may have until a change is whole. */
export type Sizes = Readonly<Record<string, number>>;

/** Neither sum may pass its ceiling. */
export const CEILINGS = { src: 778_000, tests: 832_000 } as const;
const LARGEST_LOAN = 52_000;

/** Case files taken over word for word from other people's reports. */
const TAKEN_OVER = /^tests\/foreign\/[^/]*(cases|second|servers)[^/]*\.ts$/;

const counted = () =>
  filesAt('{src,tests}/**/*.{ts,tsx,astro,css,mjs,js}').filter(
    (file) => !file.includes('/node_modules/') && !TAKEN_OVER.test(file),
  );

/** The room of a file: its first folder, in `src/demos` the second; `src/.` and `tests/.` for files at the root. */
export function roomOfSize(file: string): string {
  const [side, room, demo, ...rest] = file.split('/') as [string, string, string?, string?];
  if (!demo) return `${side}/.`;
  return side === 'src' && room === 'demos' && rest.length > 0
    ? `src/demos/${demo}`
    : `${side}/${room}`;
}

export function sizesOfRooms(): Sizes {
  const rooms = Map.groupBy(counted(), roomOfSize);
  return Object.fromEntries(
    [...rooms]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([room, files]) => [room, sumOf(files.map((file) => wordsIn(file, textOf(file))))]),
  );
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

export const sideOf = (sizes: Sizes, side: keyof typeof CEILINGS): number =>
  sumOf(Object.entries(sizes).flatMap(([room, n]) => (room.startsWith(`${side}/`) ? [n] : [])));

/** How far a maximum may lie above what is there. */
const slackOf = (size: number): number => Math.max(500, Math.floor(size / 100));

/** The largest maxima that the law admits for what is there. */
export const maximaFor = (now: Sizes): Sizes =>
  Object.fromEntries(Object.entries(now).map(([room, size]) => [room, size + slackOf(size)]));

/** The maxima as the law now admits them: of rooms that are there only those in `raised` get a larger one. */
export function maximaAfter(before: Sizes, now: Sizes, raised: readonly string[] = []): Sizes {
  const most = ([room, largest]: [string, number]) =>
    raised.includes(room) ? largest : Math.min(before[room] ?? largest, largest);
  return Object.fromEntries(
    Object.entries(maximaFor(now)).map((one) => [one[0], most(one)] as const),
  );
}

/** What changes from some maxima to others, a sentence a room. */
export function changesTold(before: Sizes, after: Sizes): string[] {
  const gone = Object.keys(before).filter((room) => after[room] === undefined);
  const changed = Object.entries(after).flatMap(([room, most]) => {
    const was = before[room];
    if (was === undefined) return [`${room} is taken in, at ${most}.`];
    if (was === most) return [];
    return [`${room} is ${most < was ? 'lowered' : 'raised'} from ${was} to ${most}.`];
  });
  return [...changed, ...gone.map((room) => `${room} is no longer there.`)];
}

function roomBroken(room: string, most: number | undefined, there: number): string[] {
  const has = `${room} has ${there} words and signs`;
  const lowers = 'npm run house -- --maxima';
  if (most === undefined) return [`${has} and no maximum: ${lowers} takes it in.`];
  if (there > most)
    return [
      `${has}, and ${most} may: take something away, or npm run house -- --raise ${room}, and the commit names what went instead.`,
    ];
  return most > there + slackOf(there)
    ? [`${has}, so its maximum of ${most} has to be lowered: ${lowers} does it.`]
    : [];
}

function sideBroken(side: keyof typeof CEILINGS, now: Sizes, loan: number): string[] {
  const most = CEILINGS[side] + loan;
  const sum = sideOf(now, side);
  return sum > most
    ? [`${side} has ${sum} words and signs, and ${most} may: take away what this replaces.`]
    : [];
}

export function sizesBroken(maxima: Sizes, now: Sizes): string[] {
  const { loan = 0, ...rooms } = maxima;
  const all = [...new Set([...Object.keys(rooms), ...Object.keys(now)])];
  const told = [
    ...all.flatMap((room) => roomBroken(room, rooms[room], now[room] ?? 0)),
    ...sideBroken('src', now, loan),
    ...sideBroken('tests', now, loan),
  ];
  if (loan <= LARGEST_LOAN) return told;
  return [...told, `A loan of ${loan} words and signs is too large: ${LARGEST_LOAN} at most.`];
}

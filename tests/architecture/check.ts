import { importsOf, resolved, type Import } from './imports';
import { EXCEPTIONS, TABLE, type Line } from './table';

/** The rooms, the longest name first: `src/content.config.ts` is not in `src/content`. */
const ROOMS = [...new Set(TABLE.map(({ room }) => room))].sort((a, b) => b.length - a.length);

/** What a demo computes, and what its worker serves of it, are rooms in the folder of each demo. */
const ROOM_OF_A_DEMO = /^src\/demos\/[\w*-]+\/(core|worker)(?=\/|\.ts$|$)/;

export const roomOf = (path: string): string | undefined =>
  ROOM_OF_A_DEMO.exec(path)?.[0].replace(/demos\/[\w*-]+/, 'demos/*') ??
  ROOMS.find((room) => path === room || path.startsWith(`${room}/`) || `${path}.ts` === room);

const linesFor = (file: string): Line[] =>
  TABLE.filter(({ room, files }) => room === roomOf(file) && (files?.test(file) ?? true));

export function faultsOf(file: string, source: string): string[] {
  const lines = linesFor(file);
  const because = lines[0]?.because ?? 'every file belongs to a room of the table';
  return importsOf(file, source)
    .filter((one) => !isAllowed(file, one, lines))
    .map(({ target }) => `${file} imports ${target}, and may not: ${because}.`);
}

function isAllowed(file: string, one: Import, lines: Line[]): boolean {
  const path = resolved(file, one.target);
  const room = roomOf(file);
  if (room && roomOf(path) === room) return true;
  if (isExcepted(file, path)) return true;
  const door = doorOf(path, one);
  return lines.some(({ may }) => may.some((opens) => opens.test(door)));
}

/** Whoever cannot write `~/`, or stands in the same folder, goes through the door that the file stands behind. */
const doorOf = (path: string, { target, script }: Import): string =>
  script || /^[./]/.test(target) ? path.replace(/^src\//, '~/') : target;

/** The doors of the table that no file goes through any more, as `room, /pattern/`. */
export function closedDoors(files: readonly string[], read: (file: string) => string): string[] {
  const doors = new Set(TABLE.flatMap((line) => line.may.map((opens) => ({ line, opens }))));
  for (const file of files) {
    const lines = linesFor(file);
    const paths = importsOf(file, read(file)).map((one) => doorOf(resolved(file, one.target), one));
    for (const door of doors)
      if (lines.includes(door.line) && paths.some((path) => door.opens.test(path)))
        doors.delete(door);
  }
  return [...doors].map(({ line, opens }) => `${line.room}, ${String(opens)}`);
}

const isExcepted = (file: string, path: string) =>
  EXCEPTIONS.some((one) => one.file === file && one.imports === path);

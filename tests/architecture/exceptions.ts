import { chainsIn, parentsIn } from './classes';
import { drawnElsewhere } from './drawn';
import { SOURCES } from './tree';

/** What stands against a law of the house from before it was one: the lists only shrink. */
export interface Exceptions {
  /** Classes at the end of a chain of three and more, with its length. */
  chains: Readonly<Record<string, number>>;
  /** Files that draw outside the kit and the library of drawings. */
  drawn: readonly string[];
}

const OURS = SOURCES.filter((file) => file.startsWith('src/'));

export const exceptionsNow = (): Exceptions => ({
  chains: chainsIn(parentsIn(OURS)),
  drawn: drawnElsewhere(OURS),
});

/** The exceptions that still are: none is added, and none grows. */
export const shrunk = (before: Exceptions, now: Exceptions): Exceptions => ({
  chains: Object.fromEntries(
    Object.entries(before.chains).flatMap(([name, most]) =>
      now.chains[name] ? [[name, Math.min(most, now.chains[name])]] : [],
    ),
  ),
  drawn: before.drawn.filter((file) => now.drawn.includes(file)),
});

const REMEDY = 'npm run house -- --maxima takes off the list what is no longer there';

export function exceptionsBroken(before: Exceptions, now: Exceptions): string[] {
  const longer = Object.entries(now.chains)
    .filter(([name, length]) => length > (before.chains[name] ?? 2))
    .map(
      ([name, length]) =>
        `${name} is the last of ${length} classes: pass it what it needs instead.`,
    );
  const drawn = now.drawn
    .filter((file) => !before.drawn.includes(file))
    .map(
      (file) =>
        `${file} draws SVG: draw it in src/demos/kit, src/components/kit or src/lib/drawing.`,
    );
  const left = JSON.stringify(before) === JSON.stringify(shrunk(before, now)) ? [] : [`${REMEDY}.`];
  return [...longer, ...drawn, ...left];
}

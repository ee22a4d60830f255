import { randomInteger, seededRng, shuffle, type Rng } from '~/lib/math/rng';

interface Kind {
  id: string;
  /** The word that a model writes for it. */
  label: string;
  means: string;
  /** Sentences with {place}, and at times {day} and {number}. */
  training: readonly string[];
  /** Others that say the same in other words. */
  test: readonly string[];
}

/** Messages to a ferry company, to be sorted by kind or filed in one line. */
export interface Messages {
  kinds: readonly Kind[];
  openings: readonly string[];
  closings: readonly string[];
}

export interface Message {
  text: string;
  label: string;
  /** `LOST | Tern Quay | Friday`; a dash stands for a day that is not named. */
  line: string;
  /** Number of the frame within its kind. */
  frame: number;
}

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

type Frames = 'training' | 'test';

/**
 * Messages of all kinds by turns, as many of each, so that a beginning of the list has about as many of each, too.
 *
 * @param each messages a kind; frames come again with other names once all have been used
 */
export function messagesOf(
  { kinds, openings, closings }: Messages,
  places: readonly string[],
  { frames, each, seed }: { frames: Frames; each: number; seed: number },
): Message[] {
  const rng = seededRng(seed);
  const orders = kinds.map((kind) => shuffle([...kind[frames].keys()], rng));
  return Array.from({ length: each }, (_, turn) =>
    kinds.map(({ label, [frames]: own }, at) => {
      const order = orders[at]!;
      const frame = order[turn % order.length]!;
      const filled = fill(own[frame]!, places, rng);
      const text = pick(openings, rng) + filled.text + pick(closings, rng);
      return {
        text,
        label,
        line: [label.toUpperCase(), filled.place, filled.day].join(' | '),
        frame,
      };
    }),
  ).flat();
}

const pick = <T>(all: readonly T[], rng: Rng): T => all[randomInteger(all.length, rng)]!;

function fill(frame: string, places: readonly string[], rng: Rng) {
  const place = pick(places, rng);
  const day = pick(DAYS, rng);
  const text = frame
    .replaceAll('{place}', place)
    .replaceAll('{day}', day)
    .replaceAll('{number}', String(2 + randomInteger(78, rng)));
  return { text, place, day: frame.includes('{day}') ? day : '-' };
}

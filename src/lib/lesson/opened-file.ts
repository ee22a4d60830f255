/** What each state of a step shows of all questions: their marks, and each one’s prompt and reply. */
interface State {
  asked: unknown;
  one: readonly unknown[];
}

/**
 * The file of a step: the states of a question beside each other, and each longer text once, in the order of their first
 * use. In place of a text stands `#` where it is used first, and then `#` with its place in that list.
 */
interface OpenedFile {
  texts: readonly string[];
  asked: unknown;
  one: readonly unknown[];
}

const SHORT = 12;

/** A meaning that only repeats its text is left out. */
export function packOpened(states: readonly State[]): OpenedFile {
  const places = new Map<string, number>();
  const packed = (part: unknown): unknown =>
    mapped(mapped(part, withoutRepeating), (value) => {
      if (typeof value !== 'string' || (value.length < SHORT && !value.startsWith('#')))
        return value;
      const place = places.get(value);
      if (place !== undefined) return `#${place}`;
      places.set(value, places.size);
      return '#';
    });
  const asked = packed(states.map((state) => state.asked));
  const one = states[0]!.one.map((_, at) => packed(states.map((state) => state.one[at])));
  return { texts: [...places.keys()], asked, one };
}

const mapped = (part: unknown, change: (value: unknown) => unknown): unknown =>
  JSON.parse(JSON.stringify(part), (_, value: unknown) => change(value));

const withoutRepeating = (value: unknown): unknown =>
  isRepeating(value) ? { ...value, gloss: undefined } : value;

const isRepeating = (value: unknown): value is { text: string; gloss: string } =>
  typeof value === 'object' &&
  value !== null &&
  'gloss' in value &&
  'text' in value &&
  value.gloss === value.text;

/** The states again. @throws Error if the file is none that `packOpened` made */
export function unpackOpened<Opened>(file: unknown): Opened[] {
  const { texts, asked, one } = file as OpenedFile;
  let used = 0;
  const unpacked = (part: unknown): unknown =>
    mapped(part, (value) => {
      if (typeof value !== 'string' || !value.startsWith('#')) return value;
      return texts[value === '#' ? used++ : Number(value.slice(1))];
    });
  const states = unpacked(asked) as unknown[];
  const all = one.map(unpacked) as unknown[][];
  return states.map((own, at) => ({ asked: own, one: all.map((of) => of[at]) })) as Opened[];
}

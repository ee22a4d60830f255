/** Questions of the reader's own test. */
export const TEST = 20;
/** Right answers of the twenty from which on a model reads, or reads some. Our judgement, not a measurement. */
const READS = 16;
const READS_SOME = 10;

/**
 * The reader's case, `?read=14&change=rarely&cite=no`: right answers, none until a test was made; how often the facts change;
 * and whether answers have to name their source. The first of each is the default.
 */
export const CASE = {
  read: ['', ...Array.from({ length: TEST + 1 }, (_, right) => String(right))],
  change: ['often', 'rarely'],
  cite: ['must', 'no'],
} as const;

export type Case = Record<keyof typeof CASE, string>;

/** The case as an address or a form gives it; whatever makes no sense is as if it were not there. */
export const caseIn = (given: { get(name: string): unknown }): Case =>
  Object.fromEntries(
    Object.entries(CASE).map(([name, options]) => [
      name,
      options.find((one) => one === given.get(name)) ?? options[0],
    ]),
  ) as Case;

export type Reading = 'test' | 'reads' | 'some' | 'cannot';

/** By reading, where facts are free to stay in weights, and where they are bound to change or to name a source. */
const ADVICE = {
  test: { free: 'test', bound: 'test' },
  reads: { free: 'ragPlus', bound: 'rag' },
  some: { free: 'both', bound: 'ragMaybe' },
  cannot: { free: 'tune', bound: 'reader' },
} as const;
type Advice = (typeof ADVICE)[Reading]['free' | 'bound'];

/** What to do first: weights hold facts that keep still and need no source, and only a model that reads can be handed a page. */
export function decided({ read, change, cite }: Case): { reading: Reading; advice: Advice } {
  const reading = readingOf(read);
  const isBound = change === 'often' || cite === 'must';
  return { reading, advice: ADVICE[reading][isBound ? 'bound' : 'free'] };
}

function readingOf(read: string): Reading {
  if (read === '') return 'test';
  if (Number(read) >= READS) return 'reads';
  return Number(read) >= READS_SOME ? 'some' : 'cannot';
}

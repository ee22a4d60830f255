import type { Road } from '~/lib/road';

/** Questions of the reader's own test. */
export const TEST = 20;
/** Right answers of the twenty from which on a model reads, or reads some. Our judgement, not a measurement. */
const READS = 16;
const READS_SOME = 10;

/** How often the facts change, and whether answers have to name their source; the first is the default. */
export const CHANGES = ['often', 'rarely'] as const;
export const CITES = ['must', 'no'] as const;

/** The reader's case. `read` is undefined until a test was made. */
export interface Case {
  read?: number | undefined;
  change: (typeof CHANGES)[number];
  cite: (typeof CITES)[number];
}

export type Reading = 'test' | 'reads' | 'some' | 'cannot';
export type Advice = 'test' | 'rag' | 'ragPlus' | 'ragMaybe' | 'both' | 'reader' | 'tune';
/** What becomes of a road, by the name of its words. */
export type Standing =
  | 'lead'
  | 'next'
  | 'both'
  | 'read'
  | 'fits'
  | 'short'
  | 'manner'
  | 'copy'
  | 'wait'
  | 'off';

export interface Decision {
  reading: Reading;
  advice: Advice;
  roads: Readonly<Record<Road, Standing>>;
}

type Verdict = readonly [advice: Advice, prompt: Standing, rag: Standing, finetune: Standing];

const UNTESTED: Verdict = ['test', 'wait', 'wait', 'wait'];

/** By reading, where facts are free to stay in weights, and where they are bound to change or to name a source. */
const VERDICTS: Readonly<Record<Reading, { free: Verdict; bound: Verdict }>> = {
  reads: {
    free: ['ragPlus', 'fits', 'lead', 'short'],
    bound: ['rag', 'fits', 'lead', 'manner'],
  },
  some: {
    free: ['both', 'off', 'both', 'both'],
    bound: ['ragMaybe', 'off', 'lead', 'next'],
  },
  cannot: {
    free: ['tune', 'copy', 'copy', 'lead'],
    bound: ['reader', 'copy', 'next', 'read'],
  },
  test: { free: UNTESTED, bound: UNTESTED },
};

/** What to do first: weights hold facts that keep still and need no source, and only a model that reads can be handed a page. */
export function decided({ read, change, cite }: Case): Decision {
  const reading = readingOf(read);
  const isBound = change === 'often' || cite === 'must';
  const [advice, prompt, rag, finetune] = VERDICTS[reading][isBound ? 'bound' : 'free'];
  return { reading, advice, roads: { prompt, rag, finetune, scratch: 'off' } };
}

function readingOf(read: number | undefined): Reading {
  if (read === undefined) return 'test';
  if (read >= READS) return 'reads';
  return read >= READS_SOME ? 'some' : 'cannot';
}

const START = { read: undefined, change: CHANGES[0], cite: CITES[0] } satisfies Case;
const WHOLE = /^\d{1,2}$/;

type Query = Iterable<readonly [name: string, value: string]>;

/** The case in an address, `?read=14&change=rarely&cite=no`; whatever makes no sense is as if it were not there. */
export function caseIn(query: Query): Case {
  const given = new Map(query);
  const read = given.get('read') ?? '';
  return {
    read: WHOLE.test(read) && Number(read) <= TEST ? Number(read) : undefined,
    change: CHANGES.find((one) => one === given.get('change')) ?? START.change,
    cite: CITES.find((one) => one === given.get('cite')) ?? START.cite,
  };
}

/** The query with a case in it: only what differs from the start; other parameters stay. */
export function queryOf(now: Case, query: Query): [string, string][] {
  const names = Object.keys(START) as (keyof Case)[];
  const others = new Map([...query].filter(([name]) => !(name in START)));
  const own = names.filter((name) => now[name] !== START[name]);
  return [...others, ...own.map((name): [string, string] => [name, String(now[name])])];
}

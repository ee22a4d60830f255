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
  test: {
    free: ['test', 'wait', 'wait', 'wait'],
    bound: ['test', 'wait', 'wait', 'wait'],
  },
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

type Query = Iterable<readonly [name: string, value: string]>;

const NAMES: readonly string[] = ['read', 'change', 'cite'];
const WHOLE = /^\d{1,2}$/;

/** The case in an address, `?read=14&change=rarely&cite=no`; whatever makes no sense is as if it were not there. */
export function caseIn(query: Query): Case {
  const given = new Map(query);
  const read = given.get('read') ?? '';
  return {
    read: WHOLE.test(read) && Number(read) <= TEST ? Number(read) : undefined,
    change: CHANGES.find((one) => one === given.get('change')) ?? CHANGES[0],
    cite: CITES.find((one) => one === given.get('cite')) ?? CITES[0],
  };
}

/** The query with a case in it: only what differs from the start; other parameters stay. */
export function queryOf({ read, change, cite }: Case, query: Query): [string, string][] {
  return [
    ...[...query]
      .filter(([name]) => !NAMES.includes(name))
      .map(([...pair]): [string, string] => pair),
    ...(read === undefined ? [] : [['read', String(read)] as [string, string]]),
    ...(change === CHANGES[0] ? [] : [['change', change] as [string, string]]),
    ...(cite === CITES[0] ? [] : [['cite', cite] as [string, string]]),
  ];
}

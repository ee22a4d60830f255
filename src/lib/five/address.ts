import { CHANGES, CITES, TEST, type Case } from './verdict';

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

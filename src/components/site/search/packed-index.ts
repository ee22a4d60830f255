import type { AsPlainObject } from 'minisearch';

/**
 * An index as it travels, at about half the size of MiniSearch's own form. Documents are numbered
 * from 0 in the order in which they were added, so their ids need not be said.
 */
export interface PackedIndex {
  readonly serializationVersion: number;
  readonly fieldIds: AsPlainObject['fieldIds'];
  readonly averageFieldLength: readonly number[];
  /** Tokens in each field of each document. */
  readonly lengths: readonly (readonly number[])[];
  /**
   * One line a token, in alphabetical order: `token 0,a,2*3 2,1f`. For each field its number, then
   * for each document the distance from the one before it less 1, in base 36, and `*n` when the
   * token stands there n times.
   */
  readonly tokens: string;
}

type Postings = Record<string, number>;

export function packIndex(index: AsPlainObject): PackedIndex {
  const { serializationVersion, fieldIds, averageFieldLength, documentCount } = index;
  const fields = Object.values(fieldIds);
  const lines = index.index.map(([token, byField]) => {
    const parts = Object.entries(byField).map(([field, postings]) =>
      [field, ...gaps(postings)].join(),
    );
    return [token, ...parts].join(' ');
  });
  return {
    serializationVersion,
    fieldIds,
    averageFieldLength,
    lengths: Array.from({ length: documentCount }, (_, document) =>
      fields.map((field) => index.fieldLength[document]?.[field] ?? 0),
    ),
    tokens: lines.sort().join('\n'),
  };
}

/** The inverse of `packIndex`, but for the order of the tokens, which means nothing. */
export function unpackIndex(packed: PackedIndex): AsPlainObject {
  const { serializationVersion, fieldIds, lengths } = packed;
  const ids = lengths.map((_, document) => [document, document]);
  return {
    serializationVersion,
    fieldIds,
    averageFieldLength: [...packed.averageFieldLength],
    documentCount: lengths.length,
    nextId: lengths.length,
    documentIds: Object.fromEntries(ids),
    fieldLength: Object.fromEntries(lengths.map((row, document) => [document, [...row]])),
    storedFields: {},
    dirtCount: 0,
    index: packed.tokens.split('\n').map(tokenOf),
  };
}

function gaps(postings: Postings): string[] {
  let last = -1;
  return Object.entries(postings).map(([document, times]) => {
    const gap = Number(document) - last - 1;
    last = Number(document);
    return gap.toString(36) + (times > 1 ? `*${times}` : '');
  });
}

function tokenOf(line: string): [string, Record<string, Postings>] {
  const [token = '', ...parts] = line.split(' ');
  const fields = parts.map((part) => {
    const [field = '', ...written] = part.split(',');
    return [field, postingsOf(written)] as const;
  });
  return [token, Object.fromEntries(fields)];
}

function postingsOf(written: readonly string[]): Postings {
  const postings: Postings = {};
  let document = -1;
  for (const entry of written) {
    const [gap = '', times = '1'] = entry.split('*');
    document += parseInt(gap, 36) + 1;
    postings[document] = Number(times);
  }
  return postings;
}

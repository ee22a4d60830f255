/** Token ids of a batch as a network takes them: row-major [texts × tokens], shorter texts padded at their end. */
interface Padded {
  ids: BigInt64Array;
  /** 1 where a token stands, 0 where padding does. */
  mask: BigInt64Array;
  dims: [texts: number, tokens: number];
}

export function padded(rows: readonly (readonly number[])[], padding: number): Padded {
  const tokens = Math.max(1, ...rows.map(({ length }) => length));
  const ids = new BigInt64Array(rows.length * tokens).fill(BigInt(padding));
  const mask = new BigInt64Array(rows.length * tokens);
  rows.forEach((row, at) =>
    row.forEach((id, token) => {
      ids[at * tokens + token] = BigInt(id);
      mask[at * tokens + token] = 1n;
    }),
  );
  return { ids, mask, dims: [rows.length, tokens] };
}

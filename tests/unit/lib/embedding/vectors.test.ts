import { expect, it } from 'vitest';
import { unitRows } from '~/lib/embedding/vectors';
import { unpackNibbles } from '~/lib/word-table/file';
import { packNibbles } from '../../../../tools/search/four-bits';

it('unitRows normalises rows to length 1 and leaves a row of zeros as it is', () => {
  const values = Float32Array.of(3, 4, 0, 0, 0, -2);
  const { values: units } = unitRows({ count: 3, width: 2, values });
  expect([...units].map((value) => value.toFixed(6))).toEqual(
    [0.6, 0.8, 0, 0, 0, -1].map((value) => value.toFixed(6)),
  );
  expect([...values]).toEqual([3, 4, 0, 0, 0, -2]);
});

it('packNibbles round-trips four-bit numbers with their signs', () => {
  const all = Int8Array.from({ length: 16 }, (_, at) => at - 8);
  expect(packNibbles(all)).toHaveLength(8);
  expect(unpackNibbles(packNibbles(all))).toEqual(all);
});

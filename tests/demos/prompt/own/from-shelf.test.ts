import { expect, test } from 'vitest';
import { rowsFrom } from '~/demos/prompt/core/own/from-shelf';

test('the column of texts of the shelf fills the slot of the prompt, and no digit changes', () => {
  const table = 'id;body;label\nT-1;Stops at row 0.10;export\n';
  const columns = { text: 'body', label: 'label' };
  expect(rowsFrom(table, columns, 'Sort: {message}')).toBe(
    '{"id":"T-1","message":"Stops at row 0.10","label":"export"}\n',
  );
  expect(rowsFrom(table, columns, 'Sort {')).toContain('"text":');
});

import { expect, test } from 'vitest';
import { pieces } from '~/demos/parts/worker/pieces';
import { call } from './call';

const file = (name: string, text: string) => ({
  key: name + text,
  name,
  bytes: new TextEncoder().encode(text),
});
const TICKETS = `id,text,queue
1,The boat was an hour late,refund
2,"May a dog come along, please",animals
3,,refund
4,My money back for the fog,refund`;

test('a table is read by its rows: the longest column is the text, the one with the fewest values the label', async () => {
  const [table] = await pieces({ files: [file('tickets.csv', TICKETS)] }, call);
  expect(table).toMatchObject({ columns: ['id', 'text', 'queue'], text: 'text', label: 'queue' });
  expect(table!.pieces.map(({ label }) => label)).toEqual(['refund', 'animals', 'refund']);
});

test('columns that the reader has chosen, on the shelf or here, are read in place of those found', async () => {
  const chosen = { ...file('tickets.csv', TICKETS), columns: { text: 'queue', label: 'id' } };
  const [onShelf] = await pieces({ files: [chosen] }, call);
  expect(onShelf!.pieces[0]).toEqual({ text: 'refund', label: '1' });
  const columns = { text: 'text', label: '' };
  const [here] = await pieces({ files: [chosen], columns }, call);
  expect(here!.pieces[1]).toEqual({ text: 'May a dog come along, please', label: '' });
});

test('other files are read by their passages, which belong to their file; one that cannot be read has none', async () => {
  const files = [
    file('typed', 'A boat.\n\nA dog.'),
    file('a.md', '# Lamp\n\nIt is lit.\n\nIt goes out.'),
    file('b.pdf', '%PDF-1.7'),
  ];
  const read = await pieces({ files }, call);
  expect(read.map(({ name, pieces: some }) => [name, some.map(({ text }) => text)])).toEqual([
    ['typed', ['A boat.', 'A dog.']],
    ['a.md', ['# Lamp\n\nIt is lit.', 'It goes out.']],
    ['b.pdf', []],
  ]);
});

test('a table without a second column is a text', async () => {
  const [list] = await pieces({ files: [file('list.csv', 'words\none\ntwo')] }, call);
  expect([list!.columns, list!.pieces.length > 0]).toEqual([[], true]);
});

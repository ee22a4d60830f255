import { describe, expect, test } from 'vitest';
import { readFiles } from '~/demos/retriever/worker/own-files';
import { call } from './call';

const PAGE = '{name}, p. {page}';
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe('readFiles', () => {
  test('reads the valid files and leaves out each invalid one', async () => {
    const files = [
      file('a.md', '# Lamp'),
      file('scan.pdf', '%PDF-1.7'),
      file('open.csv', 'x\n"y'),
      { name: 'photo.txt', bytes: Uint8Array.of(1, 2, 3) },
      { name: 'old.txt', bytes: Uint8Array.of(0x63, 0xe9, 0x20) },
      { name: 'huge.txt', bytes: new Uint8Array(20 * 2 ** 20 + 1) },
      file('b.txt', 'The boat.'),
    ];
    const sources = await readFiles(files, PAGE, call);
    expect(sources.map(({ id, text }) => [id, text])).toEqual([
      ['a.md', '# Lamp'],
      ['b.txt', 'The boat.'],
    ]);
  });

  test('lets the page cancel between two files', async () => {
    const cancelled = { ...call, pause: () => Promise.reject(new Error('cancelled')) };
    await expect(readFiles([file('a.md', 'x')], PAGE, cancelled)).rejects.toThrow('cancelled');
  });
});

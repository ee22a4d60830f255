import { describe, expect, test } from 'vitest';
import { documents, load } from '~/demos/parts/worker/texts';
import { call } from './call';

const file = (name: string, text: string | Uint8Array<ArrayBuffer>) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { key: name, name, bytes };
};

describe('load', () => {
  test('reads the valid files and leaves out each invalid one', async () => {
    const files = [
      file('a.md', '# Lamp'),
      file('scan.pdf', '%PDF-1.7'),
      file('open.csv', 'x\n"y'),
      file('photo.txt', Uint8Array.of(1, 2, 3)),
      file('old.txt', Uint8Array.of(0x63, 0xe9, 0x20)),
      file('huge.txt', new Uint8Array(20 * 2 ** 20 + 1)),
      file('b.txt', 'The boat.'),
    ];
    const keys = files.map(({ key }) => key);
    expect(await load({ files, keys, pageName: '' }, call)).toEqual(['a.md', 'b.txt']);
    const read = await documents({});
    expect(read.map(({ name, text }) => [name, text])).toEqual([
      ['a.md', '# Lamp'],
      ['b.txt', 'The boat.'],
    ]);
  });

  test('lets the page cancel between two files', async () => {
    const cancelled = { ...call, pause: () => Promise.reject(new Error('cancelled')) };
    const files = [file('c.md', 'x')];
    await expect(load({ files, keys: [], pageName: '' }, cancelled)).rejects.toThrow('cancelled');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keepListings } from '../../../scripts/build/cached-listings.mjs';

const root = mkdtempSync(join(tmpdir(), 'listings-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A build of its own: it colours by a mark and counts what it has coloured. */
function build(folder: string, mark = 'b') {
  const coloured: string[] = [];
  const tool = join(root, 'tool.txt');
  writeFileSync(tool, mark);
  const colour = async (code: string) => {
    coloured.push(code);
    return `<${mark}>${code}</${mark}>`;
  };
  return { coloured, listing: keepListings(colour, { folder: join(root, folder), tools: [tool] }) };
}

describe('a cached code listing', () => {
  test('is reused by the next build without highlighting it again', async () => {
    const first = build('same');
    const second = build('same');
    expect(await first.listing('let 一 = 1;')).toBe('<b>let 一 = 1;</b>');
    expect(await second.listing('let 一 = 1;')).toBe('<b>let 一 = 1;</b>');
    expect([first.coloured, second.coloured]).toEqual([['let 一 = 1;'], []]);
  });

  test('is highlighted again if its text or a tool has changed', async () => {
    await build('changed').listing('let a;');
    const next = build('changed');
    expect(await next.listing('let b;')).toBe('<b>let b;</b>');
    expect(await build('changed', 'i').listing('let a;')).toBe('<i>let a;</i>');
  });
});

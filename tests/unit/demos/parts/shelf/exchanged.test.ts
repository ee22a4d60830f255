import { describe, expect, test } from 'vitest';
import type { SavedShelf } from '~/browser/saved-shelf';
import { NOTHING, typedFile, type ShelfContent } from '~/lib/own/shelf-content';
import { exchanged, knownIn, UNKNOWN, type Known } from '~/demos/parts/shelf/exchanged';

const holding = (...names: string[]): ShelfContent => ({
  ...NOTHING,
  files: names.map((name) => ({ ...typedFile(name), name })),
});
const and = (one: ShelfContent, ...names: string[]): ShelfContent => ({
  ...one,
  files: [...one.files, ...holding(...names).files],
});

/** A store, and the tabs that exchange with it. */
function tabs() {
  let kept: SavedShelf | undefined;
  const open = () => {
    let known: Known = kept ? knownIn(kept) : UNKNOWN;
    return {
      content: () => known.content,
      forget: () => void (kept = undefined),
      keep(mine: ShelfContent, isTicked = false) {
        const now = exchanged(kept, known, mine, isTicked);
        if (!now) return undefined;
        known = now;
        kept = now.next ?? kept;
        return { names: now.content.files.map(({ name }) => name), ...now };
      },
    };
  };
  return { open, spoil: (record: object) => (kept = { record, files: new Map() }) };
}

describe('two tabs that keep one shelf', () => {
  test('keep what each has brought, and each has both (HOSTILE 1)', () => {
    const { open } = tabs();
    const first = open();
    first.keep(holding('base.md'), true);
    const second = open();
    first.keep(and(first.content(), 'script.md'));
    const joined = second.keep(and(second.content(), 'proto.csv'))!;
    expect(joined.names).toEqual(['base.md', 'proto.csv', 'script.md']);
    expect(joined.next!.files.size).toBe(3);
    const heard = first.keep(first.content())!;
    expect([heard.names.toSorted(), heard.isJoined]).toEqual([joined.names.toSorted(), true]);
    expect(heard.next).toBeUndefined();
  });

  test('lose nothing where one has begun anew before the other heard of it', () => {
    const { open } = tabs();
    const first = open();
    first.keep(holding('a'), true);
    const second = open();
    first.forget();
    first.keep(holding('b'), true);
    expect(second.keep(second.content())!.names).toEqual(['a', 'b']);
  });
});

describe('what is kept and is no whole shelf', () => {
  const broken = { format: 'crossroads-shelf', version: 1, files: 7 };

  test('is replaced once the box is ticked, and never before', () => {
    const { open, spoil } = tabs();
    const tab = open();
    tab.keep(holding('a'), true);
    spoil(broken);
    expect(() => tab.keep(and(tab.content(), 'b'))).toThrow('shelf-broken');
    expect(tab.keep(holding('a', 'b'), true)!.names).toEqual(['a', 'b']);
  });

  test('stays if a later version wrote it', () => {
    const { open, spoil } = tabs();
    const tab = open();
    spoil({ ...broken, version: 2 });
    expect(() => tab.keep(holding('a'), true)).toThrow('shelf-later');
  });
});

import { effect, signal } from '@preact/signals-core';
import { dropEarlier, dropShelf, keepShelf, savedEarlier, savedShelf } from '~/browser/saved-shelf';
import { STORAGE_KEYS, whenForgotten } from '~/browser/storage';
import type { ShelfFile } from '~/demos/own/core/shelf-content';
import { once } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import { shelf, add, contentOf } from './shelf';

/** What reads and writes a record comes with the first that is kept. */
const readers = () => import('~/demos/own/core/shelf-record');

/** Ids of bytes that have been written, so that they are written once. */
const ids = new WeakMap<Uint8Array, string>();
let made = 0;

export function idOf({ bytes }: Pick<ShelfFile, 'bytes'>): string {
  const id = ids.get(bytes) ?? `${Date.now().toString(36)}-${made++}`;
  ids.set(bytes, id);
  return id;
}

/** Puts what was kept on the shelf, and keeps the shelf while the reader wishes so; once a page. */
export const openKeeping = once(() => {
  /** True while all that is on the shelf is kept, or being written. */
  const isSaved = signal(false);
  /** What became of the last try: the code of its sentence, and values. */
  const told = signal<Pick<Problem, 'code' | 'values'>>();
  let last: Promise<void> = Promise.resolve();
  let waiting = false;
  const say = (code: string) => void (told.value = { code, values: {} });

  /** One try after another; changes meanwhile are written together. */
  function write(): void {
    if (waiting) return;
    waiting = true;
    last = last.then(async () => {
      waiting = false;
      if (!isSaved.peek()) return;
      const content = contentOf(shelf);
      try {
        const { recordOf } = await readers();
        await keepShelf(
          recordOf(content, idOf),
          new Map(content.files.map((file) => [idOf(file), file.bytes])),
        );
        await dropEarlier();
        say('kept');
      } catch (error) {
        isSaved.value = false;
        say((error as Error).name === 'QuotaExceededError' ? 'full' : 'refused');
      }
    });
  }

  function turn(isOn: boolean): void {
    isSaved.value = isOn;
    if (isOn) return write();
    last = last.then(dropShelf);
    say('forgotten');
  }

  async function restore(): Promise<void> {
    try {
      const saved = await savedShelf();
      const earlier = saved ? undefined : await savedEarlier();
      if (!saved && !earlier) return;
      const { carriedOver, shelfIn } = await readers();
      const before = contentOf(shelf);
      for (const [id, bytes] of saved?.files ?? []) ids.set(bytes, id);
      add(
        shelf,
        earlier ? carriedOver(earlier) : shelfIn(saved?.record, (id) => saved?.files.get(id)),
      );
      add(shelf, before);
      isSaved.value = true;
      if (earlier) write();
    } catch (error) {
      told.value = error instanceof Problem ? error : { code: 'shelf-unread', values: {} };
    }
  }

  whenForgotten((key) => {
    if (![STORAGE_KEYS.shelf, STORAGE_KEYS.text].some((one) => one === key)) return;
    isSaved.value = false;
    say('forgotten');
  });
  /** Ends when what an earlier visit kept is on the shelf. */
  const restored = restore().then(() => {
    let isFirst = true;
    effect(() => {
      contentOf(shelf);
      if (!isFirst && isSaved.peek()) write();
      isFirst = false;
    });
  });
  return { isSaved, told, restored, turn };
});

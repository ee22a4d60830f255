import { effect, signal } from '@preact/signals-core';
import {
  dropEarlier,
  dropShelf,
  exchangeShelf,
  savedEarlier,
  savedShelf,
  whenShelfChanges,
} from '~/browser/saved-shelf';
import { STORAGE_KEYS, whenForgotten } from '~/browser/storage';
import { isSame, NOTHING } from '~/lib/own/shelf-content';
import { once } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import type { Exchanged, Known } from './exchanged';
import { filesById } from './file-ids';
import { shelf, add, contentOf, put } from './shelf';

/** What reads and writes a record comes with the first that is kept. */
const readers = () => import('./exchanged');

/** True while all that is on the shelf is kept, or being written. */
const isSaved = signal(false);
/** What became of the last try: the code of its sentence, and values. */
const told = signal<Pick<Problem, 'code' | 'values'>>();
const now = {
  known: { content: NOTHING } as Known,
  last: Promise.resolve(),
  isWaiting: false,
  /** True once another tab has written, and once the reader has ticked the box. */
  isStale: false,
  isTicked: false,
};
const say = (code: string) => void (told.value = { code, values: {} });

/** One try after another; changes meanwhile are written together. */
function write(): void {
  if (now.isWaiting) return;
  now.isWaiting = true;
  now.last = now.last.then(async () => {
    now.isWaiting = false;
    if (!isSaved.peek()) return;
    try {
      await exchange();
    } catch (error) {
      isSaved.value = false;
      const isProblem = error instanceof Problem;
      const code = (error as Error).name === 'QuotaExceededError' ? 'full' : 'refused';
      told.value = isProblem ? error : { code, values: {} };
    }
  });
}

/** Keeps what stands here together with what another tab has kept since, and puts that on the shelf. */
async function exchange(): Promise<void> {
  const mine = contentOf(shelf);
  const { known: before, isTicked: wasTicked } = now;
  if (!now.isStale && !wasTicked && isSame(mine, before.content)) return;
  const { exchanged, mergedShelf } = await readers();
  now.isStale = now.isTicked = false;
  let kept: Exchanged | undefined;
  await exchangeShelf(filesById(before.content, mine), (there) => {
    kept = exchanged(there, before, mine, wasTicked);
    return kept?.next;
  });
  if (!kept) return forgotten('elsewhere');
  await dropEarlier();
  if (!isSaved.peek()) return;
  const { content, revision, isJoined, next } = kept;
  const since = contentOf(shelf);
  put(shelf, isSame(since, mine) ? content : mergedShelf(mine, since, content));
  now.known = { content, revision };
  if (isJoined) say('joined');
  else if (next && told.peek()?.code !== 'joined') say('kept');
}

/** Nothing is kept: what is here is only on this page. */
function forgotten(code: string): void {
  isSaved.value = false;
  now.known = { content: NOTHING };
  say(code);
}

function turn(isOn: boolean): void {
  isSaved.value = now.isTicked = isOn;
  if (isOn) return write();
  now.last = now.last.then(dropShelf);
  forgotten('forgotten');
}

async function restore(): Promise<void> {
  try {
    const saved = await savedShelf();
    const earlier = saved ? undefined : await savedEarlier();
    if (!saved && !earlier) return;
    const before = contentOf(shelf);
    if (saved) now.known = (await readers()).knownIn(saved);
    const { carriedOver } = await import('~/lib/own/shelf-record');
    put(shelf, earlier ? carriedOver(earlier) : now.known.content);
    add(shelf, before);
    now.isTicked = !saved;
    isSaved.value = true;
  } catch (error) {
    told.value = error instanceof Problem ? error : { code: 'shelf-unread', values: {} };
  }
}

/** Puts what was kept on the shelf, and keeps the shelf while the reader wishes so; once a page. */
export const openKeeping = once(() => {
  whenForgotten((key) => {
    if ([STORAGE_KEYS.shelf, STORAGE_KEYS.text].some((one) => one === key)) forgotten('forgotten');
  });
  whenShelfChanges(() => {
    now.isStale = true;
    write();
  });
  /** Ends when what an earlier visit kept is on the shelf. */
  const restored = restore().then(() => {
    effect(() => {
      contentOf(shelf);
      if (isSaved.peek()) write();
    });
  });
  return { isSaved, told, restored, turn };
});

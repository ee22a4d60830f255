import { effect, untracked } from '@preact/signals-core';
import { absolute } from '~/browser/page';
import { Problem } from '~/lib/problem';
import { checkSize } from '~/lib/text/problem';
import { unpacked } from '../../parts/shelf/packed';
import { keyOf } from '../../parts/shelf/reader';
import { add, textsOf } from '../../parts/shelf/shelf';
import { lookOf, settle, type ShelfState } from './shelf-state';

const MOST_FILES = 20;

export const follow = (state: ShelfState): (() => void) =>
  effect(() => {
    void [state.shelf.files.value, state.shelf.questions.value];
    untracked(() => void refresh(state));
  });

/** Looks at what has changed; changes meanwhile are looked at together. */
async function refresh(state: ShelfState): Promise<void> {
  state.isDue = true;
  if (state.isAtWork) return;
  state.isAtWork = state.isReading.value = true;
  try {
    while (state.isDue) {
      state.isDue = false;
      await state.reader!.lasting(async () => {
        await lookAtAll(state);
        await placeAll(state);
      });
    }
  } catch (error) {
    if (!(error as Error).name.startsWith('Abort')) refuse(state, '', error);
  } finally {
    state.isAtWork = false;
    state.isReading.value = state.taking > 0;
    state.busy.value = undefined;
  }
}

async function lookAtAll(state: ShelfState): Promise<void> {
  const { shelf, looks, props, reader, stopping, busy } = state;
  const isKnown = shelf.files.peek().every((file) => looks.peek().has(keyOf(file)));
  const life = reader!.life();
  if (isKnown && life === state.life) return;
  const isLooked = (key: string): boolean => {
    const before = life === state.life ? looks.peek().get(key) : undefined;
    return before !== undefined && !before.refused;
  };
  const vocabulary = { name: 'o200k' as const, address: absolute(props.vocabulary) };
  const found = await reader!.look(
    { memoSigns: props.memoSigns, vocabulary },
    { signal: stopping.signal, onEmitted: (name: string) => void (busy.value = name) },
    isLooked,
  );
  state.life = life;
  looks.value = new Map(found.map((look) => [look.key, look]));
  settle(state);
}

async function placeAll(state: ShelfState): Promise<void> {
  const { shelf, near, reader, stopping } = state;
  const asked = shelf.questions.peek();
  const questions = asked.map(({ query, answers }) => ({ query, answers }));
  const keys = textsOf(shelf).map(keyOf);
  const { signal } = stopping;
  const placed =
    asked.length > 0 ? await reader!.worker.place({ keys, questions }, { signal }) : [];
  if (shelf.questions.peek() !== asked) return void (state.isDue = true);
  near.value = new Map(placed.map((one) => [one.query, one.near]));
  const next = asked.map((one, at) => {
    const { answers } = placed[at]!;
    const isSame = JSON.stringify(answers) === JSON.stringify(one.answers);
    return isSame ? one : { ...one, answers };
  });
  if (next.some((one, at) => one !== asked[at])) shelf.questions.value = next;
}

/** Puts files on the shelf one after another; one that cannot be taken is told in its row. */
export async function take(state: ShelfState, files: Iterable<File>): Promise<void> {
  state.refused.value = [];
  state.taking++;
  state.isReading.value = true;
  for (const file of files)
    await takeOne(state, file).catch((error: unknown) => refuse(state, file.name, error));
  state.taking--;
  if (!state.isAtWork) state.isReading.value = state.taking > 0;
}

async function takeOne({ shelf, fresh }: ShelfState, file: File): Promise<void> {
  const { name, size } = file;
  checkSize(name, size);
  const read = await file.arrayBuffer().catch(() => {
    throw new Problem('unreadable', { name });
  });
  const bytes = new Uint8Array(read);
  const whole = /\.zip$/i.test(name) ? await unpacked(bytes) : undefined;
  if (whole) return add(shelf, whole);
  const files = shelf.files.peek();
  if (files.length >= MOST_FILES && !files.some((one) => one.name === name))
    throw new Problem('too-many-files', { name, limit: MOST_FILES });
  fresh.add(name);
  add(shelf, { files: [{ name, bytes, taken: 'none' }] });
}

/** Stops the reading; what has not been read is taken away. */
export function cancel(state: ShelfState): void {
  const { files } = state.shelf;
  state.stopping.abort();
  state.stopping = new AbortController();
  files.value = files.peek().filter((file) => lookOf(state, file));
}

function refuse({ refused }: ShelfState, name: string, error: unknown): void {
  const problem = new Problem('shelf-failed', { why: String(error) });
  const { code, values } = error instanceof Problem ? error : problem;
  refused.value = [...refused.value.filter((one) => one.name !== name), { name, code, values }];
}

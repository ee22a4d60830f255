import { effect, signal, untracked } from '@preact/signals-core';
import { absolute } from '~/browser/page';
import { Problem } from '~/lib/problem';
import { checkSize } from '~/lib/text/problem';
import type { FileLook, RefusedFile } from '~/workers';
import type { Near } from '../core/placing';
import { TYPED } from '~/lib/own/shelf-content';
import type { ShelfFile, ShelfQuestion } from '~/lib/own/shelf-content';
import type { OwnContext } from '../context';
import { openKeeping } from '../../parts/shelf/keeping';
import { keyOf, readerOn } from '../../parts/shelf/reader';
import { unpacked } from '../../parts/shelf/packed';
import { add, textsOf, type } from '../../parts/shelf/shelf';
import { decided, questionsFrom } from './decisions';

const MOST_FILES = 20;

export function openShelfState({ given, shelf }: OwnContext) {
  const { page, props } = given;
  const looks = signal<ReadonlyMap<string, FileLook>>(new Map());
  const near = signal<ReadonlyMap<string, readonly Near[]>>(new Map());
  const refused = signal<readonly RefusedFile[]>([]);
  const busy = signal<string>();
  const keeping = page && openKeeping();
  const reader = page && readerOn(page);
  let stopping = new AbortController();
  /** Files whose questions are to be taken over once they have been looked at. */
  const fresh = new Set<string>();
  let isDue = false;
  let isAtWork = false;

  const lookOf = (file: ShelfFile) => looks.value.get(keyOf(file));
  /** What was found in a file, while it is read again. */
  const seenIn = (file: ShelfFile) =>
    lookOf(file) ?? [...looks.value.values()].find(({ name }) => name === file.name);
  const refuse = (name: string, { code, values }: Problem) =>
    (refused.value = [...refused.value.filter((one) => one.name !== name), { name, code, values }]);

  /** Looks at what has changed; changes meanwhile are looked at together. */
  async function refresh(): Promise<void> {
    isDue = true;
    if (isAtWork) return;
    isAtWork = true;
    try {
      while (isDue) {
        isDue = false;
        await lookAtAll();
        await placeAll();
      }
    } catch (error) {
      if (!(error as Error).name.startsWith('Abort')) refuse('', problemOf(error));
    } finally {
      isAtWork = false;
      busy.value = undefined;
    }
  }

  async function lookAtAll(): Promise<void> {
    const files = shelf.files.peek();
    if (files.every((file) => looks.peek().has(keyOf(file)))) return;
    const vocabulary = { name: 'o200k' as const, address: absolute(props.vocabulary) };
    const found = await reader!.look(
      { memoSigns: props.memoSigns, vocabulary },
      { signal: stopping.signal, onEmitted: (name: string) => void (busy.value = name) },
    );
    looks.value = new Map(found.map((look) => [look.key, look]));
    settle();
  }

  function settle(): void {
    const all = shelf.files.peek();
    const next = all.map((file) => {
      const look = lookOf(file);
      const taken = look && file.taken === 'none' && !file.settled ? decided(look) : file.taken;
      if (taken !== file.taken && taken === 'questions') fresh.add(file.name);
      return taken === file.taken ? file : { ...file, taken };
    });
    if (next.some((file, at) => file !== all[at])) shelf.files.value = next;
    for (const file of next) {
      const look = lookOf(file);
      if (!look || !fresh.delete(file.name)) continue;
      withoutQuestionsOf(file.name);
      if (file.taken === 'questions') addQuestions(questionsFrom(look));
    }
  }

  const addQuestions = (questions: readonly ShelfQuestion[]) => add(shelf, { questions });
  const without = (question: ShelfQuestion) =>
    void (shelf.questions.value = shelf.questions.peek().filter((one) => one !== question));

  function withoutQuestionsOf(name: string): void {
    for (const list of [shelf.questions, shelf.leftOut])
      if (list.peek().some(({ from }) => from === name))
        list.value = list.peek().filter(({ from }) => from !== name);
  }

  async function placeAll(): Promise<void> {
    const asked = shelf.questions.peek();
    const questions = asked.map(({ query, answers }) => ({ query, answers }));
    const keys = textsOf(shelf).map(keyOf);
    const { signal: stopped } = stopping;
    const placed =
      asked.length > 0 ? await reader!.worker.place({ keys, questions }, { signal: stopped }) : [];
    if (shelf.questions.peek() !== asked) return void (isDue = true);
    near.value = new Map(placed.map((one) => [one.query, one.near]));
    const next = asked.map((one, at) => {
      const { answers } = placed[at]!;
      const isSame = JSON.stringify(answers) === JSON.stringify(one.answers);
      return isSame ? one : { ...one, answers };
    });
    if (next.some((one, at) => one !== asked[at])) shelf.questions.value = next;
  }

  const begin = () =>
    effect(() => {
      void [shelf.files.value, shelf.questions.value];
      untracked(() => void refresh());
    });

  async function takeOne(file: File): Promise<void> {
    const { name, size } = file;
    try {
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
    } catch (error) {
      refuse(name, problemOf(error));
    }
  }

  return {
    shelf,
    keeping,
    near,
    refused,
    busy,
    lookOf,
    seenIn,
    begin,
    drop: without,
    answered(query: string, words: string): void {
      const place = { source: '', start: 0, end: words.length, words };
      addQuestions([{ query, answers: words === '' ? [] : [place] }]);
    },
    async take(files: Iterable<File>): Promise<void> {
      refused.value = [];
      for (const file of files) await takeOne(file);
    },
    cancel(): void {
      stopping.abort();
      stopping = new AbortController();
      shelf.files.value = shelf.files.peek().filter((file) => lookOf(file));
    },
    type: (text: string) => type(shelf, text),
    remove(file: ShelfFile): void {
      withoutQuestionsOf(file.name);
      shelf.files.value = shelf.files.peek().filter((one) => one !== file);
    },
    change(file: ShelfFile, by: Partial<ShelfFile>): void {
      const next = { ...file, ...by };
      if (by.taken || by.columns) fresh.add(file.name);
      shelf.files.value = shelf.files.peek().map((one) => (one === file ? next : one));
      if (lookOf(next)) settle();
    },
    answer(question: ShelfQuestion, { place }: Near): void {
      shelf.questions.value = shelf.questions
        .peek()
        .map((one) => (one === question ? { ...one, answers: [place] } : one));
    },
    leaveOut(question: ShelfQuestion): void {
      without(question);
      shelf.leftOut.value = [...shelf.leftOut.peek(), question];
    },
    putBack(): void {
      addQuestions(shelf.leftOut.peek());
      shelf.leftOut.value = [];
    },
  };
}

export type ShelfState = ReturnType<typeof openShelfState>;

const problemOf = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem('shelf-failed', { why: String(error) });

export const shownName = ({ name }: { name: string }, typed: string): string =>
  name === TYPED ? typed : name;

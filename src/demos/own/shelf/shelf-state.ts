import { signal } from '@preact/signals-core';
import { placed } from '~/lib/own/holders';
import { COLUMNS, TYPED } from '~/lib/own/shelf-content';
import type { ShelfFile, ShelfQuestion, Taken } from '~/lib/own/shelf-content';
import type { FileLook, RefusedFile } from '~/workers';
import type { OwnContext } from '../context';
import type { Near } from '../core/placing';
import type { Reason } from '../core/scored';
import { openKeeping } from '../../parts/shelf/keeping';
import { keyOf, readerOn } from '../../parts/shelf/reader';
import { add } from '../../parts/shelf/shelf';

export type ShelfState = ReturnType<typeof openShelfState>;

/** What is on the shelf, and what has been found in it. */
export function openShelfState({
  given,
  shelf,
  state,
}: Pick<OwnContext, 'given' | 'shelf' | 'state'>) {
  const { page, props } = given;
  return {
    shelf,
    props,
    keeping: page && openKeeping(),
    reader: page && readerOn(page),
    looks: signal<ReadonlyMap<string, FileLook>>(new Map()),
    near: signal<ReadonlyMap<string, readonly Near[]>>(new Map()),
    isReading: state.isReading,
    refused: signal<readonly RefusedFile[]>([]),
    /** The file that is being read. */
    busy: signal<string>(),
    stopping: new AbortController(),
    /** Files whose questions are to be taken over once they have been looked at. */
    fresh: new Set<string>(),
    /** The worker that has looked at the files last. */
    life: 0,
    isDue: false,
    isAtWork: false,
    /** The drops of files that are being taken. */
    taking: 0,
  };
}

type Looked = Pick<ShelfState, 'looks'>;
type Edited = Pick<ShelfState, 'shelf'>;
type Settled = Pick<ShelfState, 'shelf' | 'looks' | 'fresh'>;

export const lookOf = ({ looks }: Looked, file: ShelfFile): FileLook | undefined =>
  looks.value.get(keyOf(file));

/** What was found in a file, while it is read again. */
export const seenIn = (state: Looked, file: ShelfFile): FileLook | undefined =>
  lookOf(state, file) ?? [...state.looks.value.values()].find(({ name }) => name === file.name);

/** Takes each file for what it looks like, unless the reader has said, and the questions of those that are new. */
export function settle(state: Settled): void {
  const { shelf, fresh } = state;
  const all = shelf.files.peek();
  const next = all.map((file) => {
    const look = lookOf(state, file);
    const taken = look && file.taken === 'none' && !file.settled ? decided(look) : file.taken;
    if (taken !== file.taken && taken === 'questions') fresh.add(file.name);
    return taken === file.taken ? file : { ...file, taken };
  });
  if (next.some((file, at) => file !== all[at])) shelf.files.value = next;
  for (const file of next) {
    const look = lookOf(state, file);
    if (!look || !fresh.delete(file.name)) continue;
    withoutQuestionsOf(state, file.name);
    const questions = look.sheet?.questions.map((one) => ({ from: file.name, ...one }));
    if (file.taken === 'questions' && questions) add(shelf, { questions });
  }
}

function withoutQuestionsOf({ shelf }: Edited, name: string): void {
  for (const list of [shelf.questions, shelf.leftOut])
    if (list.peek().some(({ from }) => from === name))
      list.value = list.peek().filter(({ from }) => from !== name);
}

export function remove(state: Edited, file: ShelfFile): void {
  const { files } = state.shelf;
  withoutQuestionsOf(state, file.name);
  files.value = files.peek().filter((one) => one !== file);
}

export function change(state: Settled, file: ShelfFile, by: Partial<ShelfFile>): void {
  const { files } = state.shelf;
  const next = { ...file, ...by };
  if (by.taken || by.columns) state.fresh.add(file.name);
  files.value = files.peek().map((one) => (one === file ? next : one));
  if (lookOf(state, next)) settle(state);
}

export function drop({ shelf: { questions } }: Edited, question: ShelfQuestion): void {
  questions.value = questions.peek().filter((one) => one !== question);
}

/** Adds a question with the words that answer it, none if no text does. */
export function answered({ shelf }: Edited, query: string, words: string): void {
  const place = { source: '', start: 0, end: words.length, words };
  add(shelf, { questions: [{ query, answers: words === '' ? [] : [place] }] });
}

/** Puts the place of an answer in place of those before. */
export function answer({ shelf: { questions } }: Edited, question: ShelfQuestion, { place }: Near) {
  const next = { ...question, answers: [place] };
  questions.value = questions.peek().map((one) => (one === question ? next : one));
}

export function leaveOut(state: Edited, question: ShelfQuestion): void {
  const { leftOut } = state.shelf;
  drop(state, question);
  leftOut.value = [...leftOut.peek(), question];
}

export function putBack({ shelf }: Edited): void {
  add(shelf, { questions: shelf.leftOut.peek() });
  shelf.leftOut.value = [];
}

export const shownName = ({ name }: { name: string }, typed: string): string =>
  name === TYPED ? typed : name;

export function decided({ refused, isMemo, same, sheet, unsure, scored }: FileLook): Taken {
  if (refused || unsure || isMemo || same !== undefined) return 'none';
  if (scored) return 'results';
  if (!sheet) return 'text';
  return sheet.said?.question === undefined ? 'rows' : 'questions';
}

/** Why a file is taken for what it is: by the reader's choice, or by what it contains; undefined where it is asked about. */
export function reasonOf({ taken }: ShelfFile, look: FileLook): Reason | undefined {
  if (taken !== decided(look)) return { code: 'chosen' };
  if (taken === 'none') return undefined;
  if (taken === 'results') return look.scored?.reason;
  return { code: taken, columns: COLUMNS.flatMap((role) => look.sheet?.said?.[role] ?? []) };
}

/** True if a question has no answer, or one that a text contains. */
export const isMeasurable = (question: ShelfQuestion): boolean =>
  question.answers.length === 0 || placed(question).length > 0;

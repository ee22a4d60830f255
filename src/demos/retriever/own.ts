import { signal, type ReadonlySignal } from '@preact/signals-core';
import { readLocal, STORAGE_KEYS } from '~/browser/storage';
import type { Locale } from '~/lib/locale';
import type { LoadedFile, RefusedFile } from '~/workers';
import type { MarkedQuestion, OwnQuestion, Place } from './core/own-questions';
import { canBeSaved } from './saved-text';
import type * as later from './later';
import type { MarksKeeping, TextKeeping } from './later/keeping';
import type { Ran } from './state';
import type { Words as RetrieverStrings } from 'words:retriever';

/** Loads what a reader needs only after their first press. */
export type Later = typeof later;
export type LoadLater = () => Promise<Later>;

/** A file of the reader's in the list, with what is said of it. */
interface ListedFile {
  name: string;
  said?: string | undefined;
  isRefused?: boolean;
}

interface Typed {
  text: () => string;
  write: (text: string) => void;
  t: RetrieverStrings;
  locale: Locale;
  load: LoadLater;
}

/** The first turn of a box loads what keeps, which then hears of it. */
function keepFrom(box: HTMLInputElement, load: () => Promise<unknown>, fail: () => void): void {
  const again = () => box.dispatchEvent(new Event('change'));
  const refuse = () => {
    box.checked = false;
    fail();
    keepFrom(box, load, fail);
  };
  box.addEventListener('change', () => void load().then(again, refuse), { once: true });
}

/** The reader's own text: what is typed, the files, what the browser keeps of them, and what the worker has. */
export function openOwnText({ text, write, t, locale, load }: Typed) {
  const listed = signal<readonly ListedFile[]>([]);
  const told = signal('');
  const version = signal(0);
  let sentVersion = -1;
  let files: readonly File[] = [];
  /** Ends when the files of an earlier visit are there. */
  let restored: Promise<void> = Promise.resolve();
  let keeping: TextKeeping | undefined;
  let isRestored = false;

  const say = (sentence: string) => void (told.value = sentence);
  const take = (chosen: readonly File[]) => {
    files = chosen;
    version.value++;
    listed.value = files.map(({ name }) => ({ name }));
  };
  const keep = async (box: HTMLInputElement) =>
    (keeping = (await load()).keepText(box, { text, files: () => files, t, say }));
  const restore = (saved: string, box: HTMLInputElement) => {
    box.checked = true;
    if (text() === '') write(saved);
    isRestored = true;
    version.value++;
    restored = keep(box).then(
      (kept) => kept.restore(take),
      () => undefined,
    );
  };

  return {
    listed: listed as ReadonlySignal<readonly ListedFile[]>,
    /** The sentence about keeping. */
    told: told as ReadonlySignal<string>,
    /** A number that differs for every version of the text. */
    version: version as ReadonlySignal<number>,
    /** True while the text is what an earlier visit left: laying it out would delay this one. */
    isRestored: () => isRestored,
    isUnsent: () => version.peek() !== sentVersion,
    /** Call this when a new worker has started, which has loaded nothing. */
    forgetSent: () => void (sentVersion = -1),
    /** Ties the text to the box that keeps it. @returns true if there is a text of an earlier visit */
    begin(box: HTMLInputElement): boolean {
      const saved = readLocal(STORAGE_KEYS.text) ?? undefined;
      const isSaved = saved !== undefined && canBeSaved(saved);
      if (isSaved) restore(saved, box);
      else
        keepFrom(
          box,
          () => keep(box),
          () => say(t.keepRefused),
        );
      return isSaved;
    },
    /** Called when the reader has typed something. */
    touch() {
      isRestored = false;
      version.value++;
      void keeping?.again();
    },
    /** Puts files in the place of those before. */
    choose(chosen: readonly File[]) {
      take(chosen);
      void keeping?.again(t.keptText);
    },
    /** The text to send, and the files that cannot be opened. */
    async read() {
      await restored;
      const opened = files.length > 0 ? await (await load()).openFiles(files, locale) : NO_FILES;
      return { version: version.peek(), typed: text(), ...opened };
    },
    async sent(sent: number, loaded: readonly LoadedFile[], refused: readonly RefusedFile[]) {
      sentVersion = sent;
      const { problems } = t;
      const isBare = loaded.length + refused.length === 0;
      listed.value = isBare ? [] : (await load()).listOf(loaded, refused, { problems, locale });
    },
  };
}

const NO_FILES = { files: [], refused: [], pageName: '' };

export type OwnText = ReturnType<typeof openOwnText>;

/** The reader's marks; those on a text of their own are kept on request, as JSON Lines. */
export function openMarks(t: RetrieverStrings, load: LoadLater) {
  const list = signal<readonly MarkedQuestion[]>([]);
  const told = signal('');
  let keeping: MarksKeeping | undefined;
  const own = () => list.peek().filter((one) => one.of === 'own');
  const put = (questions: readonly MarkedQuestion[]) => {
    list.value = questions;
    void keeping?.again();
  };
  const of = ({ query, source }: Pick<Ran['form'], 'query' | 'source'>) =>
    list.value.find(
      (one) => one.query === query.trim() && (one.of === 'own') === (source === 'own'),
    );
  return {
    list: list as ReadonlySignal<readonly MarkedQuestion[]>,
    told: told as ReadonlySignal<string>,
    own,
    /** The marks of the question that is asked. */
    of,
    remove: (at: number) => put(list.peek().filter((_, one) => one !== at)),
    /** Marks a place as an answer to the question that was asked, or takes the mark away. */
    async toggle(place: Place, ran: Ran): Promise<void> {
      const { toggled } = await load();
      put(toggled(list.peek(), of(ran.form), place, ran));
    },
    /** The ranks of the question that was asked, as they are now. */
    async rate(ran: Ran): Promise<void> {
      const marked = of(ran.form);
      if (!marked) return;
      const { rated } = await load();
      const next = rated(marked, ran);
      if (next.first !== marked.first || next.second !== marked.second)
        put(list.peek().map((one) => (one === marked ? next : one)));
    },
    /** The marks on a text of one's own after their words have moved. */
    follow(moved: readonly OwnQuestion[]) {
      const places = new Map(moved.map(({ query, answers }) => [query, answers]));
      list.value = list.peek().map((one) => {
        const answers = one.of === 'own' ? places.get(one.query) : undefined;
        return answers ? { ...one, answers } : one;
      });
    },
    file: async () => (await load()).marksAsCsv(list.peek()),
    async begin(box: HTMLInputElement): Promise<void> {
      const say = (sentence: string) => void (told.value = sentence);
      const keep = async () => (keeping = (await load()).keepMarks(box, { own, t, say }));
      if (readLocal(STORAGE_KEYS.marks) === null)
        return keepFrom(box, keep, () => say(t.marksRefused));
      box.checked = true;
      put([...(await keep()).restored(), ...list.peek()]);
    },
  };
}

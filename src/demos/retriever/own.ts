import { signal, type ReadonlySignal } from '@preact/signals-core';
import { keepFiles, savedFiles, type FileBytes } from '~/browser/saved-files';
import { readLocal, STORAGE_KEYS } from '~/browser/storage';
import { fill } from '~/i18n/format';
import { Problem } from '~/lib/problem';
import { checkSize } from '~/lib/text/problem';
import type { LoadedFile, RefusedFile } from '~/workers';
import { MOST_CHARACTERS, KeepBox } from '../parts/keep-box';
import {
  toggleAnswer,
  type MarkedQuestion,
  type OwnQuestion,
  type Place,
} from './core/own-questions';
import { bestRank, pagesOf, type Ran, type Side } from './state';
import type { Words as RetrieverStrings } from 'words:retriever';

/** Limits of the text stored between visits: laying out more would delay the next visit. */
const LIMITS = { characters: MOST_CHARACTERS, line: 20_000 } as const;

const canBeSaved = (text: string): boolean =>
  text.length <= LIMITS.characters && !new RegExp(`[^\\n]{${LIMITS.line + 1}}`).test(text);

/** The bytes of a file, or the reason why there are none: it is too large, or gone since it was chosen. */
async function bytesOf(file: File): Promise<FileBytes | RefusedFile> {
  const { name, size } = file;
  try {
    checkSize(name, size);
    const bytes = await file.arrayBuffer().catch(() => {
      throw new Problem('unreadable', { name });
    });
    return { name, bytes: new Uint8Array(bytes) };
  } catch (problem) {
    const { code, values } = problem as Problem;
    return { name, code, values };
  }
}

/** A file of the reader's in the list, with what was read of it, or why nothing was. */
interface ListedFile {
  name: string;
  loaded?: LoadedFile;
  refused?: RefusedFile;
}

interface Typed {
  text: () => string;
  write: (text: string) => void;
  t: RetrieverStrings;
}

/** The reader's own text: what is typed, the files, what the browser keeps of them, and what the worker has. */
export function openOwnText({ text, write, t }: Typed) {
  const listed = signal<readonly ListedFile[]>([]);
  const told = signal('');
  const version = signal(0);
  let sentVersion = -1;
  let files: readonly File[] = [];
  /** The files whose keeping was tried last, one try after another. */
  let stored: readonly File[] = [];
  let tried: Promise<string | void> = Promise.resolve();
  /** The sentence for the reader if the browser refused these files. */
  let lost: string | undefined;
  /** Ends when the files of an earlier visit are there. */
  let restored: Promise<void> = Promise.resolve();
  let keeping: KeepBox | undefined;
  let isRestored = false;

  const take = (chosen: readonly File[]) => {
    files = chosen;
    version.value++;
    listed.value = files.map(({ name }) => ({ name }));
  };
  const keep = (isKept: boolean) =>
    (tried = tried.then(async () => {
      const wanted = isKept ? files : [];
      if (wanted === stored || wanted.length + stored.length === 0) return lost;
      stored = wanted;
      const contents = await Promise.all(wanted.map(bytesOf));
      const done = await keepFiles(contents.filter((file) => 'bytes' in file));
      return (lost = done || wanted.length === 0 ? undefined : t.filesRefused);
    }));
  const restore = (box: HTMLInputElement) => {
    const saved = readLocal(STORAGE_KEYS.text);
    if (saved === null || !canBeSaved(saved)) return;
    box.checked = true;
    if (text() === '') write(saved);
    isRestored = true;
    version.value++;
    tried = restored = savedFiles().then((kept) => {
      if (files.length > 0 || kept.length === 0) return;
      take(kept.map(({ name, bytes }) => new File([bytes], name)));
      stored = files;
    });
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
      keeping = new KeepBox(box, {
        key: STORAGE_KEYS.text,
        text,
        fits: canBeSaved,
        along: keep,
        words: {
          saved: t.keptText,
          forgotten: t.forgotten,
          refused: t.keepRefused,
          tooLong: fill(t.keepTooLong, LIMITS),
        },
        say: (sentence) => (told.value = sentence),
      });
      restore(box);
      return box.checked;
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
      const contents = await Promise.all(files.map(bytesOf));
      const opened = contents.filter((file) => 'bytes' in file);
      const refused = contents.filter((file) => 'code' in file);
      return { version: version.peek(), typed: text(), files: opened, refused };
    },
    sent(sent: number, loaded: readonly LoadedFile[], refused: readonly RefusedFile[]) {
      sentVersion = sent;
      listed.value = [
        ...loaded.map((one) => ({ name: one.name, loaded: one })),
        ...refused.map((one) => ({ name: one.name, refused: one })),
      ];
    },
  };
}

export type OwnText = ReturnType<typeof openOwnText>;

const loadFiles = () => import('./core/marked-file');
const loadReading = () => import('./core/read-marks');

/** The reader's marks; those on a text of their own are kept on request, as JSON Lines. */
export function openMarks(t: RetrieverStrings) {
  const list = signal<readonly MarkedQuestion[]>([]);
  const told = signal('');
  let keeping: KeepBox | undefined;
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
    toggle(place: Place, ran: Ran) {
      const marked = of(ran.form);
      const [answered] = toggleAnswer(marked ? [marked] : [], ran.form.query.trim(), place);
      const source = ran.form.source === 'own' ? 'own' : 'handbook';
      const next = answered && rated({ ...marked, ...answered, of: source }, ran);
      const all = list.peek();
      if (!marked) return put(next ? [...all, next] : all);
      put(all.flatMap((one) => (one === marked ? (next ?? []) : one)));
    },
    /** The ranks of the question that was asked, as they are now. */
    rate(ran: Ran) {
      const marked = of(ran.form);
      const next = marked && rated(marked, ran);
      if (next && (next.first !== marked.first || next.second !== marked.second))
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
    file: async () => (await loadFiles()).marksAsCsv(list.peek()),
    async begin(box: HTMLInputElement): Promise<void> {
      const tooLong = fill(t.marksTooLong, { limit: MOST_CHARACTERS });
      keeping = new KeepBox(box, {
        key: STORAGE_KEYS.marks,
        text: async () => (await loadFiles()).marksAsJsonl(own()).body,
        words: {
          saved: t.keptMarks,
          forgotten: t.marksForgotten,
          refused: t.marksRefused,
          tooLong,
        },
        say: (sentence) => (told.value = sentence),
      });
      const text = readLocal(STORAGE_KEYS.marks);
      if (text === null) return;
      box.checked = true;
      const { readMarks } = await loadReading();
      const { questions } = readMarks(text.slice(0, MOST_CHARACTERS));
      put([...questions.map((one) => ({ ...one, of: 'own' as const })), ...list.peek()]);
    },
  };
}

/** A marked question with the ranks of its answer in a result. */
function rated(marked: MarkedQuestion, { found, form }: Ran): MarkedQuestion {
  const pages = pagesOf(found, marked);
  const rank = (side: Side) => bestRank(found, side, pages);
  const isFresh = form.compare !== '' && !found.pale;
  return { ...marked, first: rank('first'), second: isFresh ? rank('second') : marked.second };
}

import { keepFiles, savedFiles } from '~/browser/saved-files';
import { MOST_CHARACTERS, readLocal, STORAGE_KEYS } from '~/browser/storage';
import { fill } from '~/i18n/format';
import { KeepBox } from '../../parts/keep-box';
import { marksAsJsonl } from '../core/marked-file';
import type { MarkedQuestion } from '../core/own-questions';
import { readMarks } from '../core/read-marks';
import { canBeSaved, LIMITS } from '../saved-text';
import { bytesOf } from './files';
import type { Words as RetrieverStrings } from 'words:retriever';

interface Saying {
  t: RetrieverStrings;
  /** Shows a sentence beside the box. */
  say: (sentence: string) => void;
}

/** Keeps the reader's text and files on this device while the box is ticked. */
export function keepText(
  box: HTMLInputElement,
  { text, files, t, say }: Saying & { text: () => string; files: () => readonly File[] },
) {
  /** The files whose keeping was tried last, one try after another. */
  let stored: readonly File[] = [];
  let tried: Promise<string | void> = Promise.resolve();
  /** The sentence for the reader if the browser refused these files. */
  let lost: string | undefined;
  const along = (isKept: boolean) =>
    (tried = tried.then(async () => {
      const wanted = isKept ? files() : [];
      if (wanted === stored || wanted.length + stored.length === 0) return lost;
      stored = wanted;
      const contents = await Promise.all(wanted.map(bytesOf));
      const done = await keepFiles(contents.filter((file) => 'bytes' in file));
      return (lost = done || wanted.length === 0 ? undefined : t.filesRefused);
    }));
  const words = {
    saved: t.keptText,
    forgotten: t.forgotten,
    refused: t.keepRefused,
    tooLong: fill(t.keepTooLong, LIMITS),
  };
  const keeping = new KeepBox(box, {
    ...{ key: STORAGE_KEYS.text, text, fits: canBeSaved, along, words, say },
  });
  return {
    again: (sentence?: string) => keeping.again(sentence),
    /** Hands out the files of an earlier visit, unless the reader has chosen others meanwhile. */
    restore(take: (saved: readonly File[]) => void): Promise<void> {
      const restored = savedFiles().then((saved) => {
        if (files().length > 0 || saved.length === 0) return;
        stored = saved.map(({ name, bytes }) => new File([bytes], name));
        take(stored);
      });
      tried = restored;
      return restored;
    },
  };
}

/** Keeps the reader's marks on a text of their own on this device while the box is ticked, as JSON Lines. */
export function keepMarks(
  box: HTMLInputElement,
  { own, t, say }: Saying & { own: () => readonly MarkedQuestion[] },
) {
  const words = {
    saved: t.keptMarks,
    forgotten: t.marksForgotten,
    refused: t.marksRefused,
    tooLong: fill(t.marksTooLong, { limit: MOST_CHARACTERS }),
  };
  const text = () => marksAsJsonl(own()).body;
  const keeping = new KeepBox(box, { key: STORAGE_KEYS.marks, text, words, say });
  return {
    again: () => keeping.again(),
    /** The marks of an earlier visit that can still be read. */
    restored(): readonly MarkedQuestion[] {
      const saved = readLocal(STORAGE_KEYS.marks) ?? '';
      const { questions } = readMarks(saved.slice(0, MOST_CHARACTERS));
      return questions.map((one) => ({ ...one, of: 'own' as const }));
    },
  };
}

export type TextKeeping = ReturnType<typeof keepText>;
export type MarksKeeping = ReturnType<typeof keepMarks>;

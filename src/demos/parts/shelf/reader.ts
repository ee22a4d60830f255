import { codeOf } from '~/demos/kit/problem';
import type { Page } from '~/demos/kit/page';
import type { ShelfFile } from '~/lib/own/shelf-content';
import { idOf } from './file-ids';
import { opened, shelf, textsOf } from './shelf';

type Connect = Page['workers']['connectRetriever'];
type Worker = ReturnType<Connect>;
type Options<Method extends 'load' | 'look'> = Parameters<Worker[Method]>[1];

/** A file as it is read; another choice makes another one. */
export const keyOf = (file: Omit<ShelfFile, 'taken'>): string =>
  JSON.stringify([file.name, idOf(file), file.encoding, file.heads, file.order, file.columns]);

export type Reader = ReturnType<typeof openReader>;

/** A worker that reads what is on the shelf. Each file is sent to it once, and to the one that follows if it dies. */
export function openReader(connect: Connect, from = shelf) {
  const sent = new Set<string>();
  let loading: { key: string; done: Promise<unknown> } | undefined;
  let onProgress: NonNullable<Options<'load'>>['onProgress'];
  let lives = 0;
  let told = -1;
  const worker = connect(() => {
    lives++;
    loading = undefined;
    sent.clear();
  });
  const keys = () => from.files.peek().map(keyOf);

  /** @param isKnown whether a file needs its bytes no more, by its key: by default one that was sent */
  function asked(files: readonly ShelfFile[], isKnown = (key: string) => sent.has(key)) {
    const all = keys();
    for (const key of sent) if (!all.includes(key)) sent.delete(key);
    return files.map((file) => {
      const key = keyOf(file);
      return { ...opened(file), key, bytes: isKnown(key) ? undefined : file.bytes };
    });
  }

  async function loadNow(pageName: string): Promise<void> {
    const request = { files: asked(textsOf(from)), keys: keys(), pageName };
    const follow = (done: number, of: number) => onProgress?.(done, of);
    for (const key of await worker.load(request, { onProgress: follow })) sent.add(key);
  }

  /** Has the texts of the shelf searched; the last caller hears how far that is. */
  async function load(pageName: string, options: Options<'load'> = {}): Promise<void> {
    const key = `${from.version.peek()} ${pageName}`;
    const isNew = loading?.key !== key;
    if (isNew || options.onProgress) onProgress = options.onProgress;
    if (isNew) loading = { key, done: loadNow(pageName) };
    const mine = loading!;
    try {
      await mine.done;
    } catch (error) {
      if (loading === mine) loading = undefined;
      throw error;
    }
  }

  return {
    worker,
    load,
    /** The number of workers before this one, each of which has died. */
    life: () => lives,
    /** Looking needs the bytes themselves. @param isLooked whether this worker has looked at a file, by its key */
    async look(
      request: Omit<Parameters<Worker['look']>[0], 'files'>,
      options: Options<'look'>,
      isLooked?: (key: string) => boolean,
    ) {
      const files = asked(from.files.peek(), isLooked);
      const looks = await worker.look({ ...request, files }, options);
      for (const { key, refused } of looks) if (!refused) sent.add(key);
      return looks;
    },
    pieces(files: readonly Omit<ShelfFile, 'taken'>[], columns?: ShelfFile['columns']) {
      const read = files.map((file) => ({ ...opened(file), key: keyOf(file) }));
      return worker.pieces({ columns, files: read });
    },
    /** A death is told by the first call that it ends; the others ask again, of the worker that follows. */
    async lasting<T>(ask: () => Promise<T>): Promise<T> {
      for (;;) {
        const life = lives;
        try {
          return await ask();
        } catch (error) {
          if (codeOf(error) !== 'worker-died' || told < life) {
            if (codeOf(error) === 'worker-died') told = life;
            throw error;
          }
        }
      }
    },
  };
}

let reader: Reader | undefined;

/** The one worker of a page for all that its reader brings. */
export const readerOn = ({ workers }: Pick<Page, 'workers'>): Reader =>
  (reader ??= openReader(workers.connectRetriever));

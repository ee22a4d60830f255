import { signal } from '@preact/signals-core';
import type { Page } from '~/demos/kit/page';
import { textsOf, type Shelf } from '~/demos/parts/shelf/shelf';
import type { Cut, Ranking } from '~/lib/own/cells';
import type { OwnSheets, SheetsAsked, VectorRequest } from '~/workers';

type Kind = 'passage' | 'query';
const KINDS: readonly Kind[] = ['passage', 'query'];

/** The passages found for every question, by the search of the chosen cell; found again when the shelf has changed. */
export function openSheets({ workers }: Page, shelf: Shelf, pageName: string) {
  let sent = -1;
  const worker = workers.connectRetriever(() => (sent = -1));
  const found = signal<OwnSheets | undefined>(undefined);
  let last = '';

  async function send(): Promise<void> {
    const version = shelf.version.peek();
    if (version === sent) return;
    const files = textsOf(shelf).map(({ name, bytes }) => ({ name, bytes }));
    await worker.load({ version, typed: '', files, pageName });
    sent = version;
  }

  /** What an encoder has to embed is embedded by the page's one, which is loaded. */
  async function embed(model: string, waits: VectorRequest): Promise<void> {
    const { embedWith } = await import('~/demos/parts/encoder-shared');
    for (const kind of KINDS) {
      const vectors = await embedWith(waits[kind], kind);
      await worker.embedded({ model, kind, texts: waits[kind], vectors });
    }
  }

  async function search(asked: Omit<SheetsAsked, 'loaded' | 'whole'>): Promise<OwnSheets> {
    await send();
    const { encoderState } = await import('~/demos/parts/encoder-shared');
    const loaded = encoderState().encoder?.model ?? '';
    const first = await worker.ownSheets({ ...asked, loaded, whole: false });
    if (!first.waits) return first;
    if (loaded) await embed(loaded, first.waits);
    return worker.ownSheets({ ...asked, loaded, whole: true });
  }

  return {
    found,
    /** Searches for all questions, unless that has been done. */
    async find(cell: { cut: Cut; ranking: Ranking }): Promise<void> {
      const questions = shelf.questions.peek();
      const key = JSON.stringify([shelf.version.peek(), cell, questions]);
      if (key === last) return;
      last = key;
      if (textsOf(shelf).length === 0 || questions.length === 0)
        return void (found.value = undefined);
      try {
        const sheets = await search({ ...cell, questions });
        if (key === last) found.value = sheets;
      } catch (error) {
        if (key === last) last = '';
        throw error;
      }
    },
    stop: () => worker.stop(),
  };
}

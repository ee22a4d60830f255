import { signal } from '@preact/signals-core';
import { absolute } from '~/browser/page';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { Cut, Ranking } from '~/lib/own/cells';
import type { OwnSheets } from '~/workers';
import { embedFor } from '../../parts/embedding';
import { embedWith, tokensWith } from '../../parts/encoder-shared';
import { readable, textsOf } from '../../parts/shelf/shelf';
import type { OwnContext } from '../context';
import { loadOnce } from '../search/encoder-once';
import { encoderFor } from '~/demos/retriever/core/cell-settings';

const encoder = { embed: embedWith, tokens: tokensWith };

/** The passages found for every question, by the search of the chosen cell; found again when the shelf has changed. */
export function openSheets({ given, shelf }: OwnContext, pageName: string) {
  const { props, page } = given;
  let sent = -1;
  const worker = page!.workers.connectRetriever(() => (sent = -1));
  const partner = readerOf(props.locale);
  const found = signal<OwnSheets | undefined>(undefined);
  let last = '';
  let ending = new AbortController();

  async function send(): Promise<void> {
    const version = shelf.version.peek();
    if (version === sent) return;
    await worker.load({ ...readable(shelf), pageName });
    sent = version;
  }

  async function search(spot: { cut: Cut; ranking: Ranking }): Promise<OwnSheets> {
    const { signal: stopped } = (ending = new AbortController());
    await send();
    const marked = shelf.questions
      .peek()
      .map(({ query, answers }) => ({ query, answers: [...answers] }));
    const request = { ...spot, partner, marked, vocabulary: absolute(props.vocabulary) };
    let part = await worker.ownSheets(request, { signal: stopped });
    while ('waits' in part) {
      const model = encoderFor(spot.ranking, partner)!;
      const error = await loadOnce(model, stopped);
      if (error) throw error as Error;
      const between = { encoder: () => encoder, worker, signal: stopped, onProgress: () => {} };
      await embedFor(part.waits, model, between);
      part = await worker.ownSheets(request, { signal: stopped });
    }
    return part;
  }

  return {
    found,
    /** Searches for all questions, unless that has been done. */
    async find(spot: { cut: Cut; ranking: Ranking }): Promise<void> {
      const marks = shelf.questions.peek().map(({ query, answers }) => [query, answers]);
      const key = JSON.stringify([shelf.version.peek(), spot, marks]);
      if (key === last) return;
      [last, found.value] = [key, undefined];
      ending.abort();
      if (textsOf(shelf).length === 0 || marks.length === 0) return;
      try {
        const sheets = await search(spot);
        if (key === last) found.value = sheets;
      } catch (error) {
        if (key !== last) return;
        last = '';
        throw error;
      }
    },
  };
}

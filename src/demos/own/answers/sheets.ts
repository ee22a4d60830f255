import { signal } from '@preact/signals-core';
import { encoderFor } from '~/lib/own/cell-settings';
import type { Spot } from '~/lib/own/cells';
import type { OwnSheets } from '~/workers';
import { textsOf } from '../../parts/shelf/shelf';
import type { OwnContext } from '../context';
import { loadOnce } from '../search/encoder-once';

/** What the search of a cell finds of each question. */
export function openSheets({ shelf, texts }: Pick<OwnContext, 'shelf' | 'texts'>) {
  const { worker, partner } = texts;
  const found = signal<OwnSheets | undefined>(undefined);
  let last = '';
  let ending = new AbortController();

  function search(spot: Spot): Promise<OwnSheets> {
    const { signal: stopped } = (ending = new AbortController());
    const request = { ...spot, ...texts.asked() };
    return texts.complete<OwnSheets>(
      () => worker.ownSheets(request, { signal: stopped }),
      async (waits) => {
        const error = await loadOnce(encoderFor(spot.ranking, partner)!, stopped);
        if (error) throw error as Error;
        await texts.embed(spot, waits, { signal: stopped, onProgress: () => {} });
      },
    );
  }

  return {
    found,
    async find(spot: Spot): Promise<void> {
      const key = JSON.stringify([texts.key(), spot]);
      if (key === last) return;
      [last, found.value] = [key, undefined];
      ending.abort();
      if (textsOf(shelf).length === 0 || shelf.questions.peek().length === 0) return;
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

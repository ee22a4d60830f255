import { signal } from '@preact/signals-core';
import type { Spot } from '~/lib/own/cells';
import type { OwnSheets } from '~/workers';
import { textsOf } from '../../parts/shelf/shelf';
import type { OwnContext } from '../context';
import { loadOnce } from '../search/encoder-once';
import { openTexts } from '../texts';
import { encoderFor } from '~/demos/retriever/core/cell-settings';

export function openSheets(context: OwnContext, pageName: string) {
  const { shelf } = context;
  const texts = openTexts(context, pageName);
  const { worker, partner } = texts;
  const found = signal<OwnSheets | undefined>(undefined);
  let last = '';
  let ending = new AbortController();

  async function search(spot: Spot): Promise<OwnSheets> {
    const { signal: stopped } = (ending = new AbortController());
    await texts.send();
    const request = { ...spot, partner, ...texts.asked() };
    let part = await worker.ownSheets(request, { signal: stopped });
    while ('waits' in part) {
      const error = await loadOnce(encoderFor(spot.ranking, partner)!, stopped);
      if (error) throw error as Error;
      await texts.embed(spot.ranking, part.waits, { signal: stopped, onProgress: () => {} });
      part = await worker.ownSheets(request, { signal: stopped });
    }
    return part;
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

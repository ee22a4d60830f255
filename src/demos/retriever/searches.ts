import { absolute } from '~/browser/page';
import { turns } from '~/lib/turns';
import type { Part } from '~/workers';
import type { Page } from '../kit/page';
import type { Progress } from '../kit/run-state';
import type { Encoder } from '../parts/encoder-later';
import { readerOn } from '../parts/shelf/reader';
import type { OwnQuestion } from '~/lib/own/questions';
import type { RetrieverForm } from './core/settings';
import type { RetrieverPage } from './state';

type Following = Omit<Progress<Part>, 'onPart'> & Partial<Pick<Progress<Part>, 'onPart'>>;

/** Sends questions to the worker; if necessary, sends the reader's text and an encoder's vectors first. */
export function openSearches(
  page: Page,
  { instructions, locale, handbook, vectors }: RetrieverPage,
  pageName: string,
  encoder: () => Encoder | undefined,
) {
  const { worker, load, lasting } = readerOn(page);
  const inTurn = turns();

  /** A request without the text, which is sent only once after a change. */
  const asked = (form: RetrieverForm, marked: readonly OwnQuestion[] = []) => {
    const { query, crossed, question } = form;
    const isShipped = form.source !== 'own' && vectors.models.includes(form.model);
    return {
      query,
      crossed,
      question,
      locale,
      marked,
      whole: true,
      settings: { ...form, own: '' },
      instruction: instructions[locale],
      loaded: encoder()?.loaded()?.model ?? '',
      site: isShipped ? absolute(vectors.base) : '',
      // A worker has no page to resolve relative addresses against.
      url: absolute(handbook),
    };
  };

  return {
    /**
     * Results from the chosen text: what can be had at once, then all of it. An encoder is asked once for the keys pressed
     * meanwhile.
     * @param marked the reader's marks in their own, which follow their words
     */
    find: (form: RetrieverForm, marked: readonly OwnQuestion[], progress: Following) =>
      lasting(async () => {
        const request = asked(form, marked);
        if (form.source === 'own') await load(pageName, progress);
        let part = await worker.ask({ ...request, whole: false }, progress);
        while (part.waits) {
          const { waits } = part;
          progress.onPart?.(part);
          const { embedFor } = await import('../parts/embedding');
          await inTurn(progress.signal, () =>
            embedFor(waits, form.model, { encoder: () => encoder()!, worker, ...progress }),
          );
          part = await worker.ask({ ...request, whole: !waits.more }, progress);
        }
        return part;
      }),
    page: (form: RetrieverForm, chunk: number) => worker.page({ ...asked(form), chunk }),
  };
}

import { absolute } from '~/browser/page';
import { turns } from '~/lib/turns';
import type { Part } from '~/workers';
import type { Page } from '../kit/page';
import type { Progress } from '../kit/run-state';
import type { Encoder } from '../parts/encoder-later';
import type { OwnQuestion } from './core/own-questions';
import type { RetrieverForm } from './core/settings';
import type { OwnText } from './own';
import type { Places } from './state';

type Following = Omit<Progress<Part>, 'onPart'> & Partial<Pick<Progress<Part>, 'onPart'>>;

/** Sends questions to the worker; if necessary, sends the reader's text and an encoder's vectors first. */
export function openSearches(
  { workers }: Page,
  places: Places,
  { own, encoder }: { own: OwnText; encoder: () => Encoder },
) {
  const worker = workers.connectRetriever(() => own.forgetSent());
  const inTurn = turns();

  /** A request without the text, which is sent only once after a change. */
  const asked = (form: RetrieverForm) => {
    const { instructions, locale, handbook, vectors } = places;
    const isShipped = form.source !== 'own' && vectors.models.includes(form.model);
    return {
      ...{ query: form.query, crossed: form.crossed, question: form.question, locale },
      settings: { ...form, own: '' },
      instruction: instructions[locale],
      loaded: encoder().loaded()?.model ?? '',
      site: isShipped ? absolute(vectors.base) : '',
      // A worker has no page to resolve relative addresses against.
      url: absolute(handbook),
      whole: true,
    };
  };

  async function send(progress: Following): Promise<void> {
    if (!own.isUnsent()) return;
    const read = own.read();
    const transfer = read.files.map(({ bytes }) => bytes.buffer);
    await worker.load(read, { ...progress, transfer });
    own.sent(read.version);
  }

  /** What can be had at once, then all of it: an encoder is asked once for the keys pressed meanwhile. */
  async function whole<P extends Part>(
    ask: (whole: boolean) => Promise<P>,
    model: string,
    progress: Following,
  ): Promise<P> {
    let part = await ask(false);
    while (part.waits) {
      const { waits } = part;
      progress.onPart?.(part);
      const { embedFor } = await import('../parts/embedding');
      await inTurn(progress.signal, () => embedFor(waits, model, { encoder, worker, ...progress }));
      part = await ask(!waits.more);
    }
    return part;
  }

  return {
    stop() {
      worker.stop();
      own.forgetSent();
    },
    /** Results from the chosen text. @param marked the reader's marks in their own, which follow their words */
    async find(
      form: RetrieverForm,
      marked: readonly OwnQuestion[],
      progress: Following,
    ): Promise<Part & { marked?: OwnQuestion[] }> {
      const request = asked(form);
      if (form.source !== 'own')
        return whole(
          (isWhole) => worker.ask({ ...request, whole: isWhole }, progress),
          form.model,
          progress,
        );
      await send(progress);
      return whole(
        (isWhole) => worker.askOwn({ ...request, marked, whole: isWhole }, progress),
        form.model,
        progress,
      );
    },
    page(form: RetrieverForm, chunk: number) {
      const request = { ...asked(form), chunk };
      return form.source === 'own'
        ? worker.ownPage({ ...request, marked: [] })
        : worker.page(request);
    },
  };
}

export type Searches = ReturnType<typeof openSearches>;

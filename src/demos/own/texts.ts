import { absolute } from '~/browser/page';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import { encoderFor } from '~/lib/own/cell-settings';
import type { Spot } from '~/lib/own/cells';
import type { VectorRequest } from '~/workers';
import { embedFor, type Following } from '../parts/embedding';
import { embedWith, tokensWith } from '../parts/encoder-shared';
import { readerOn } from '../parts/shelf/reader';
import type { Shelf } from '../parts/shelf/shelf';
import type { Page } from '../kit/page';
import type { Locale } from '~/lib/locale';
import type { ShelfQuestion } from '~/lib/own/shelf-content';

const encoder = { embed: embedWith, tokens: tokensWith };
const marked = ({ query, answers }: ShelfQuestion) => ({ query, answers: [...answers] });

/** What the parts ask of the texts on the shelf. */
export function openTexts(
  page: Page,
  shelf: Shelf,
  { locale, vocabulary, pageName }: { locale: Locale; vocabulary: string; pageName: string },
) {
  const { worker, load, lasting } = readerOn(page);
  const partner = readerOf(locale);
  const asked = () => ({
    partner,
    marked: shelf.questions.peek().map(marked),
    vocabulary: absolute(vocabulary),
  });

  /** Asks for what an encoder may have to embed texts for first, as `embed` does. */
  const complete = <T extends object>(
    ask: () => Promise<T | { waits: VectorRequest }>,
    embed: (waits: VectorRequest) => Promise<void> = () => Promise.resolve(),
  ): Promise<T> =>
    lasting(async () => {
      for (;;) {
        await load(pageName);
        const part = await ask();
        if (!('waits' in part)) return part;
        await embed(part.waits);
      }
    });

  return {
    worker,
    partner,
    asked,
    complete,
    documents: () => complete(() => worker.documents({})),
    key: () => JSON.stringify([shelf.version.value, shelf.questions.value.map(marked)]),
    embed: ({ ranking }: Spot, waits: VectorRequest, following: Following) =>
      embedFor(waits, encoderFor(ranking, partner)!, {
        ...following,
        encoder: () => encoder,
        worker,
      }),
  };
}

import { absolute } from '~/browser/page';
import { encoderFor } from '~/demos/retriever/core/cell-settings';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { Ranking } from '~/lib/own/cells';
import type { VectorRequest } from '~/workers';
import { embedFor, type Following } from '../parts/embedding';
import { embedWith, tokensWith } from '../parts/encoder-shared';
import { readable } from '../parts/shelf/shelf';
import type { OwnContext } from './context';
import type { ShelfQuestion } from './core/shelf-content';

const encoder = { embed: embedWith, tokens: tokensWith };
const marked = ({ query, answers }: ShelfQuestion) => ({ query, answers: [...answers] });

/** A worker that has the texts of the shelf, sent once for each of their versions. */
export function openTexts({ given, shelf }: OwnContext, pageName: string) {
  const { props, page } = given;
  let sent: { version: number; done: Promise<unknown> } | undefined;
  const worker = page!.workers.connectRetriever(() => (sent = undefined));
  const partner = readerOf(props.locale);
  return {
    worker,
    partner,
    asked: () => ({
      marked: shelf.questions.peek().map(marked),
      vocabulary: absolute(props.vocabulary),
    }),
    key: () => JSON.stringify([shelf.version.value, shelf.questions.value.map(marked)]),
    async send(): Promise<void> {
      const version = shelf.version.peek();
      if (sent?.version !== version)
        sent = {
          version,
          done: worker.load({ ...readable(shelf), pageName }),
        };
      await sent.done;
    },
    embed: (ranking: Ranking, waits: VectorRequest, following: Following) =>
      embedFor(waits, encoderFor(ranking, partner)!, {
        ...following,
        encoder: () => encoder,
        worker,
      }),
  };
}

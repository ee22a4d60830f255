// The part of the worker for a model that answers the reader's own questions.
import type { Call } from '~/workers/rpc';
import { passageText, type Library } from '../core/library';
import type { Place } from '../core/own-questions';
import { openCell, sheetsOf, type CellRequest } from './cells';
import type { VectorRequest } from './embedders';

export type OwnSheets = Exclude<Awaited<ReturnType<typeof ownSheets>>, { waits: VectorRequest }>;

/**
 * Every passage as a model reads it, in the order of the text, and what was found of each question by the search of a cell;
 * where no passage holds its words whole, those that hold a part of them. Or what its encoder has still to embed.
 */
export async function ownSheets(asked: CellRequest, call: Call) {
  const opened = await openCell(asked, call);
  if ('waits' in opened) return opened;
  const { library } = opened;
  const sheets = (await sheetsOf(opened, asked, call)).map((sheet) => ({
    ...sheet,
    holding: sheet.holding.length > 0 ? sheet.holding : touching(library, sheet.places),
  }));
  return { passages: library.chunks.map(passageText), sheets };
}

const touching = ({ chunks, sources }: Library, places: readonly Place[]): number[] =>
  [...chunks.keys()].filter((at) => {
    const { source, start, end } = chunks[at]!;
    return places.some(
      (place) => place.source === sources[source]!.id && start < place.end && place.start < end,
    );
  });

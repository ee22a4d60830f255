// The part of the worker for a model that answers the reader's own questions.
import type { Call } from '~/workers/rpc';
import { passageText, type Library } from '../core/library';
import type { Place } from '../core/own-questions';
import { openCell, sheetsOf, type CellRequest, type OwnSheet } from './cells';
import type { VectorRequest } from './embedders';

export interface OwnSheets {
  /** Every passage as a model reads it, in the order of the text. */
  passages: string[];
  /** Of each question what was found; where no passage holds its words whole, those that hold a part of them. */
  sheets: OwnSheet[];
}

/** The passages for every question by the search of a cell; or what its encoder has still to embed. */
export async function ownSheets(
  asked: CellRequest,
  call: Call,
): Promise<OwnSheets | { waits: VectorRequest }> {
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

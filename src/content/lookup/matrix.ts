import { type RoadId, roadIds } from '~/schemas/ids';
import type { Cell, Criterion } from '~/schemas/matrix';
import { mentioning, once } from './entries';
import { single } from './single-files';

export type { Criterion, Matrix } from '~/schemas/matrix';
export type PlacedCell = { criterion: Criterion; road: RoadId; cell: Cell };

export const matrix = single('matrix', 'matrix', '/guide/ needs it');

const cells = once(async () =>
  (await matrix()).criteria.flatMap((criterion) =>
    roadIds.map((road): PlacedCell => ({ criterion, road, cell: criterion.roads[road] })),
  ),
);

export const cellsCitingEvidence = mentioning(cells, ({ cell }) => cell.evidence);

/** The cells that quote the word of a claim next to our rating. */
export const cellsCitingClaim = mentioning(cells, ({ cell }) =>
  cell.article ? [cell.article.claimId] : [],
);

import { getEntry } from 'astro:content';
import type { RoadId } from '~/schemas/ids';
import { roadIds } from '~/schemas/ids';
import type { Cell, Criterion, Matrix } from '~/schemas/matrix';
import { groupBy, once } from './entries';

export type { RoadId } from '~/schemas/ids';
export type { Cell, Criterion, Matrix, Ordering, Preset } from '~/schemas/matrix';
/** One cell with its criterion and road. */
export type PlacedCell = { criterion: Criterion; road: RoadId; cell: Cell };

export const matrix = once(async (): Promise<Matrix> => {
  const entry = await getEntry('matrix', 'matrix');
  if (!entry) throw new Error('content/matrix.yaml is missing; restore it, /guide/ needs it.');
  return entry.data;
});

const cells = once(async () =>
  (await matrix()).criteria.flatMap((criterion) =>
    roadIds.map((road): PlacedCell => ({ criterion, road, cell: criterion.roads[road] })),
  ),
);

const byEvidence = once(async () => groupBy(await cells(), ({ cell }) => cell.evidence));
const byClaim = once(async () =>
  groupBy(await cells(), ({ cell }) => (cell.article ? [cell.article.claimId] : [])),
);

/** The cells whose rating is based on an evidence row. */
export async function cellsCitingEvidence(id: string): Promise<PlacedCell[]> {
  return (await byEvidence()).get(id) ?? [];
}

/** The cells that quote the word of a claim next to our rating. */
export async function cellsCitingClaim(id: string): Promise<PlacedCell[]> {
  return (await byClaim()).get(id) ?? [];
}

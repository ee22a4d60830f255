import { markOf } from '~/content/lookup';
import { alike, type Mark } from '~/lib/ground';

interface Place {
  next?: string;
  marked?: 'elsewhere';
}

/** True if a number's mark is shown beside it: the last of a block, or the last of those with the same mark. */
export const marked = async (mark: Mark, { next, marked: where }: Place): Promise<boolean> =>
  where === undefined && !(next && alike([mark], [await markOf(next)]));

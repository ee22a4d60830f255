import type { MovedConclusion } from '~/schemas/moved';
import { allClaims, type ClaimEntry } from './claims';
import { once } from './entries';
import { single } from './single-files';

type Moved = NonNullable<ClaimEntry['moved']>;

type MovedClaim = ClaimEntry & { moved: Moved };

interface DayOfChanges {
  on: string;
  conclusions: MovedConclusion[];
  claims: MovedClaim[];
}

const hasMoved = (claim: ClaimEntry): claim is MovedClaim => claim.moved !== undefined;

const conclusions = single('moved', 'moved', 'the page of changes needs it');

/** Conclusions and verdicts that moved, the newest day first. */
export const daysOfChanges = once(async (): Promise<DayOfChanges[]> => {
  const claims = (await allClaims()).filter(hasMoved);
  const all = await conclusions();
  const days = new Set([...all.map(({ on }) => on), ...claims.map(({ moved }) => moved.on)]);
  return [...days]
    .sort((a, b) => b.localeCompare(a))
    .map((on) => ({
      on,
      conclusions: all.filter((one) => one.on === on),
      claims: claims.filter(({ moved }) => moved.on === on),
    }));
});

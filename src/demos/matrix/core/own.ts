import { DEFAULT_WEIGHT, MAX_WEIGHT, MIN_WEIGHT, type Criterion } from './criteria';
import { byRoad, ROADS, type Road } from '~/lib/road';

/** A criterion added and rated by the reader; 5 is good. */
export interface OwnCriterion {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly ratings: Readonly<Record<Road, number>>;
}

/** More would crowd out the table. */
export const MOST = 5;
const MIDDLE = 3;
const BEST = 5;
const LONGEST = 80;

export const freshOwn = (others: readonly OwnCriterion[]): OwnCriterion => ({
  id: `own-${1 + Math.max(0, ...others.map(({ id }) => Number(id.slice('own-'.length))))}`,
  name: '',
  weight: DEFAULT_WEIGHT,
  ratings: byRoad(() => MIDDLE),
});

/** The reader's criteria in the form that scores need. */
export const asCriteria = (
  own: readonly OwnCriterion[],
  unnamed: string,
): (Criterion & { readonly name: string })[] =>
  own.map(({ id, name, ratings }) => ({
    ...{ id, name: name.trim() || unnamed, group: 'own', better: 'high', ratings },
  }));

/** Reads the criteria stored on this device; invalid ones are left out. */
export function readOwn(text: string | null): OwnCriterion[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isOwn).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

const within = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

function isOwn(value: unknown): value is OwnCriterion {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, weight, ratings } = value as Partial<OwnCriterion>;
  return (
    typeof id === 'string' &&
    /^own-\d{1,6}$/.test(id) &&
    typeof name === 'string' &&
    name.length <= LONGEST &&
    within(weight, MIN_WEIGHT, MAX_WEIGHT) &&
    ROADS.every((road) => within(ratings?.[road], 1, BEST))
  );
}

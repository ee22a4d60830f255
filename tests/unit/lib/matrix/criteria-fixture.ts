import { asCriterion, type Criterion } from '~/lib/matrix/criteria';
import { readMatrix } from '../../../content/read';

/** The criteria that tests were worked out with, with the ratings of content/matrix.yaml; a later one need not be added. */
const WORKED = new Set(
  `new-facts format-labels hard-reasoning few-inventions implementation-complexity effort-to-first-result recurring-upkeep
   changing-knowledge changing-behaviour swapping-parts one-off-cost cost-per-request waiting-time freshness
   traceable-answers privacy-deletion training-data-needed`.split(/\s+/),
);

/** content/matrix.yaml without the criteria that came after. */
export function workedExample() {
  const { criteria, presets, ...rest } = readMatrix();
  const ofWorked = (weights: Record<string, number>) =>
    Object.fromEntries(Object.entries(weights).filter(([id]) => WORKED.has(id)));
  return {
    ...rest,
    criteria: criteria.filter(({ id }) => WORKED.has(id)),
    presets: presets.map((preset) => ({ ...preset, weights: ofWorked(preset.weights) })),
  };
}

export const CRITERIA: readonly Criterion[] = workedExample().criteria.map(asCriterion);

export const criteriaOf = (...ids: string[]): Criterion[] =>
  ids.flatMap((id) => CRITERIA.filter((criterion) => criterion.id === id));

import { readMatrix } from '../../../content/read';
import { CRITERIA } from './criteria-fixture';

const known = new Set<string>(CRITERIA.map(({ id }) => id));
const ofKnown = (weights: Record<string, number>) =>
  Object.fromEntries(Object.entries(weights).filter(([id]) => known.has(id)));

/** content/matrix.yaml without the criteria that came after these tests were worked out. */
export function workedExample() {
  const { criteria, presets, ...rest } = readMatrix();
  return {
    ...rest,
    criteria: criteria.filter(({ id }) => known.has(id)),
    presets: presets.map((preset) => ({ ...preset, weights: ofKnown(preset.weights) })),
  };
}

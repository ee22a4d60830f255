import { jsonFile, type Exported } from '~/demos/kit/export';
import type { EvidenceResult } from './state';

const NAME = 'crossroads-evidence';

export const json = (result: EvidenceResult): Exported => jsonFile(NAME, jsonOf(result));

/** Settings and results; pasted data is reduced to its counts. */
export function jsonOf({ form, outcome, tested, corrected }: EvidenceResult): object {
  const settings = { ...form, pairs: undefined };
  const { worse, tie, worseApart, tieApart, neededShared, neededApart } = outcome ?? {};
  const wins = outcome && { worse, tie, worseApart, tieApart, neededShared, neededApart };
  return { settings, ...wins, ...tested, ...corrected };
}

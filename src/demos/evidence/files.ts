import { jsonFile, type Exported } from '~/demos/kit/export';
import type { EvidenceResult } from './state';

const NAME = 'crossroads-evidence';

export const json = (result: EvidenceResult): Exported => jsonFile(NAME, jsonOf(result));

export function jsonOf({ form, outcome, corrected }: EvidenceResult): object {
  const { worse, tie, worseApart, tieApart, neededShared, neededApart } = outcome ?? {};
  const wins = outcome && { worse, tie, worseApart, tieApart, neededShared, neededApart };
  return { settings: form, ...wins, ...corrected };
}

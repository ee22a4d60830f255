import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import type { EvidenceResult } from './state';

const NAME = 'crossroads-evidence';

export const csv = (result: EvidenceResult): Exported => csvFile(NAME, csvRows(result));
export const json = (result: EvidenceResult): Exported => jsonFile(NAME, jsonOf(result));

/** The results of the chosen part, as rows of a name and its values. */
export function csvRows(result: EvidenceResult): (string | number)[][] {
  const { outcome, tested, corrected } = result;
  if (outcome) {
    const rows = Array.from(outcome.shared.worse, (worse, n) => [
      n,
      worse,
      outcome.shared.tie[n]!,
      outcome.apart.worse[n]!,
      outcome.apart.tie[n]!,
    ]);
    return [['questions', 'worse', 'tie', 'worse apart', 'tie apart'], ...rows];
  }
  return [['name', 'value'], ...flat(tested ?? corrected ?? {})];
}

const flat = (values: object, before = ''): (string | number)[][] =>
  Object.entries(values).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${before}${name}.`)
      : [[before + name, Number(value)]],
  );

/** Settings and results; pasted data is reduced to its counts. */
export function jsonOf({ form, outcome, tested, corrected }: EvidenceResult): object {
  const settings = { ...form, pairs: undefined };
  const { worse, tie, worseApart, tieApart, neededShared, neededApart } = outcome ?? {};
  const wins = outcome && { worse, tie, worseApart, tieApart, neededShared, neededApart };
  return { settings, ...wins, ...tested, ...corrected };
}

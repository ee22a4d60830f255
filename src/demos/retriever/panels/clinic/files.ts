import type { Complaint } from '../../core/clinic/complaint';
import { markOf } from '../../core/clinic/findings';
import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { diagnosisSaid, seenAt, type ClinicState, type ClinicWords } from './state';

const NAME = 'crossroads-clinic';
export const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** A diagnosis as a file, with its case. */
export function fileOf(
  format: Format,
  complaint: Complaint,
  state: ClinicState,
  words: ClinicWords,
): Exported {
  const { t } = words;
  const diagnosis = diagnosisSaid(state.findings, t);
  const rows = state.findings.map((finding) => ({
    station: finding.station,
    mark: markOf(finding),
    seen: seenAt(finding, t),
    test: t.tests[finding.station],
  }));
  if (format === 'json')
    return jsonFile(NAME, { ...complaint, settings: state.settings, diagnosis, stations: rows });
  return csvFile(NAME, [
    ['station', 'mark', 'seen', 'test'],
    ...rows.map((row) => Object.values(row)),
  ]);
}

import type { Complaint } from '../../core/clinic/complaint';
import { markOf } from '../../core/clinic/findings';
import { jsonFile, type Exported } from '~/demos/kit/export';
import { diagnosisText, seenAt, type ClinicState, type ClinicWords } from './state';

/** A diagnosis as a file, with its case. */
export function fileOf(complaint: Complaint, state: ClinicState, words: ClinicWords): Exported {
  const { t } = words;
  const diagnosis = diagnosisText(state.findings, t);
  const stations = state.findings.map((finding) => ({
    station: finding.station,
    mark: markOf(finding),
    seen: seenAt(finding, t),
    test: t.tests[finding.station],
  }));
  const { settings } = state;
  return jsonFile('crossroads-clinic', { ...complaint, settings, diagnosis, stations });
}

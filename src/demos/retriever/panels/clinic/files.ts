import type { Complaint } from '../../core/clinic/complaint';
import { markOf } from '../../core/clinic/findings';
import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { toMarkdown } from '~/demos/parts/memo/sheet';
import { diagnosisSaid, seenAt, storeSaid, type ClinicState, type ClinicWords } from './state';

const NAME = 'crossroads-clinic';
export const FORMATS = ['json', 'csv', 'md'] as const;
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
  if (format === 'csv')
    return csvFile(NAME, [
      ['station', 'mark', 'seen', 'test'],
      ...rows.map((row) => Object.values(row)),
    ]);
  const cells = rows.map(({ station, mark, seen, test }) => [
    t.stations[station],
    t.marks[mark],
    seen,
    test,
  ]);
  const { question, right, answered } = complaint;
  const told = [`${t.question}: ${question}`, `${t.right}: ${right}`, `${t.answered}: ${answered}`];
  const body = toMarkdown({
    title: t.sheet,
    blocks: [
      { kind: 'text', line: [{ strong: diagnosis }] },
      { kind: 'list', lines: told.map((one) => [one.replace(/\s+/g, ' ')]) },
      { kind: 'text', line: [storeSaid(state, words)] },
      { kind: 'table', rows: [[t.heads.station, t.state, t.heads.seen, t.heads.test], ...cells] },
    ],
  });
  return { file: `${NAME}.md`, type: 'text/markdown;charset=utf-8', body };
}

import type { LabRun } from './core/lab-run';
import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { questionRows, runData } from './files';

/** A run as a file. */
export function fileOf(run: LabRun, kind: 'json' | 'csv'): Exported {
  const name = `crossroads-four-roads-${run.settings.task}`;
  return kind === 'json' ? jsonFile(name, runData(run)) : csvFile(name, questionRows(run));
}

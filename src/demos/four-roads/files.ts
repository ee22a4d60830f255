import { jsonFile, type Exported } from '~/demos/kit/export';
import type { LabRun } from './core/outcome/lab-run';
import { outcomeOf } from './core/outcome/outcome';

export const fileOf = ({ results, ...run }: LabRun): Exported =>
  jsonFile(`crossroads-four-roads-${run.settings.task}`, {
    ...run,
    results: results.map((one) => ({ ...outcomeOf(one), questions: one.questions })),
  });

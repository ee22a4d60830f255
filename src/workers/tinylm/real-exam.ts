import { openRealExam, type RealExam, type RealSettings } from '~/lib/demos/four-roads/real/exam';
import { baseAt, type BaseAt } from './base';
import { backend } from './kernels';

/** Task 1 for a model that reads sentences; its passages are ranked by the tiny model's own vectors. */
export interface AskedExam extends BaseAt {
  settings: RealSettings;
}

export async function realExam({ settings, ...at }: AskedExam): Promise<RealExam> {
  const { world, saved } = await baseAt(at);
  return openRealExam(world, { base: saved, backend: await backend() }, settings);
}

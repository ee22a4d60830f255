import { openRealExam, type RealExam, type RealSettings } from '../core/real/exam';
import { baseAt, type BaseAt } from '~/workers/tinylm/base';
import { backend } from '~/workers/tinylm/kernels';

/** Task 1 for a model that reads sentences; its passages are ranked by the tiny model's own vectors. */
export interface AskedExam extends BaseAt {
  settings: RealSettings;
}

export async function realExam({ settings, ...at }: AskedExam): Promise<RealExam> {
  const { world, saved } = await baseAt(at);
  return openRealExam(world, { base: saved, backend: await backend() }, settings);
}

import type { TrainerSettings } from '~/lib/trainer/settings';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import type { Locale } from '~/lib/locale';
import { writeRun } from '../record/run-file';
import type { Report } from './gates';

interface Written {
  /** Hash of the weights file. */
  sha256: string;
  bytes: number;
  /** The duration of the training on the machine that ran it. */
  seconds: number;
}

/** Writes a training run as a record for pages; the tests repeat its beginning. */
export function writeTraining(
  name: string,
  language: Locale,
  settings: TrainerSettings,
  snapshot: TrainerSnapshot,
  report: Report,
  { sha256, bytes, seconds }: Written,
): void {
  const file = `content/runs/trainer/${name}.json`;
  const cells = {
    loss: snapshot.loss!,
    parameters: snapshot.parameters,
    bytes,
    ...Object.fromEntries(Object.entries(report).map(([kind, { mean }]) => [kind, mean])),
    ...along(snapshot),
  };
  const config = { ...settings, language };
  const given = { sha256, cells, [language]: [snapshot] };
  writeRun(file, { demo: 'trainer', name, config }, given, { node: process.version, seconds });
  console.log(`${file} is written.`);
}

/** The result of each look at the model, such as `known@400`, and the mean loss up to it. */
function along({ probes, losses }: TrainerSnapshot): Record<string, number> {
  const lossAt = new Map(losses);
  const points = probes.flatMap(({ step, shares }) => [
    [`loss@${step}`, lossAt.get(step)!] as const,
    ...Object.entries(shares).map(([probe, share]) => [`${probe}@${step}`, share] as const),
  ]);
  return Object.fromEntries(points);
}

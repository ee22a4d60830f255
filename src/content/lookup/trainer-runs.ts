import { handbookText } from '~/demos/trainer/core/text-source';
import type { PackedMoments, RecordFile } from '~/lib/trainer/moments';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import { SHIPPED } from '~/lib/trainer/settings';
import type { Locale } from '~/lib/locale';
import { modelConfig, parameterCount } from '~/lib/tinylm';
import { createWorld } from '~/lib/world';
import { corpus } from './corpora';
import { run, runIn } from './runs';
import { worldGrammar } from './corpora';

/** The record with the beginning of the shipped run. */
export const TRAINER_MOMENT = 'moment';

export async function trainerRun(name: string, locale: Locale): Promise<RecordFile> {
  const { snapshot, config } = await runIn('trainer', name, locale);
  const { said, ...one } = snapshot[locale]![0]!;
  if (!said) throw new Error(`The run ${name} of the trainer does not say what the model said.`);
  const text =
    config.source === 'handbook' ? handbookText(await corpus('harbour-line'), locale) : undefined;
  return { snapshot: one, said, ...(text !== undefined && { text }) };
}

export async function trainerMoment(locale: Locale): Promise<RecordFile> {
  const { snapshot } = await run(`moment-${locale}`);
  const { losses, given, texts, at } = snapshot as unknown as PackedMoments &
    Pick<TrainerSnapshot, 'losses'>;
  const { size, smear, batch } = SHIPPED;
  const { vocabulary } = createWorld(await worldGrammar(locale)).lexicon;
  const config = modelConfig(size, vocabulary.tokens.length, { smear });
  const [steps, loss] = losses.at(-1)!;
  const read = { step: steps, steps, tokens: steps * batch * config.context };
  const parameters = parameterCount(config);
  return {
    snapshot: { size, parameters, loss, losses, ...read, probes: [] },
    said: { given, texts, at },
  };
}

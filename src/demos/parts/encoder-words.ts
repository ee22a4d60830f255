import { fill } from '~/i18n/format';
import { offeredModel, REAL, TINY } from '~/lib/encoder/models';
import type { EncoderStrings } from './encoder/strings';
import { sizeSaid } from './quantities';

/** The name of a model for use in a sentence. */
export const nameOf = (model: string, t: EncoderStrings): string =>
  model === TINY ? t.tinyName : (offeredModel(model)?.name ?? model);

const bytesOf = (model: string): number => offeredModel(model)?.bytes ?? 0;

/** The button's description of what it loads: model, licence and size. */
export function buttonSaid(model: string, t: EncoderStrings): string {
  const licence = offeredModel(model)?.licence ?? '';
  const values = { name: nameOf(model, t), licence, size: sizeSaid(bytesOf(model), t) };
  return fill(model === TINY ? t.loadTiny : t.loadOwn, values);
}

/** The button of a model that this copy of the site was built without. */
export const missingButtonSaid = (model: string, t: EncoderStrings): string =>
  fill(t.missing, { name: nameOf(model, t) });

/** The other choice where a model is missing. */
export const missingSaid = (model: string, t: EncoderStrings): string =>
  fill(t.missingHelp, { name: nameOf(model, t), size: sizeSaid(bytesOf(model), t) });

/** Where the recorded results of a model stand; empty for one that we have not measured. */
export const recordedSaid = (model: string, t: EncoderStrings): string =>
  (REAL as readonly string[]).includes(model) ? fill(t.recorded, { name: nameOf(model, t) }) : '';

import { fill, formatNumber } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import { offeredModel, REAL, TINY } from '~/lib/encoder/models';
import type { ModelRequest } from '~/workers/encoder';
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

/** A browser's report on its device; it may say nothing. */
export interface Room {
  /** In gigabytes, rounded to a power of two. */
  memory?: number | undefined;
  /** Bytes that the site may still keep. */
  free?: number | undefined;
}

/** Gigabytes of memory below which a model may not fit beside the browser itself. */
const LEAST_MEMORY = 2;

/**
 * A warning before the press where a model may not fit into memory, or into the store that is to keep it.
 * @param isKept true if the store has it already
 */
export function roomSaid(
  { model, keep }: ModelRequest,
  isKept: boolean,
  { memory = LEAST_MEMORY, free = Infinity }: Room,
  t: EncoderStrings,
): string {
  if (model === TINY) return '';
  const name = nameOf(model, t);
  const bytes = bytesOf(model);
  const said = [];
  if (memory < LEAST_MEMORY)
    said.push(fill(t.littleMemory, { name, memory: formatNumber(memory, t.locale, 1) }));
  if (keep && !isKept && free < bytes)
    said.push(fill(t.littleRoom, { name, free: sizeSaid(free, t), size: sizeSaid(bytes, t) }));
  if (said.length > 0) said.push(t.tryStill, recordedSaid(model, t));
  return said.filter(Boolean).join(LOCALES[t.locale].space);
}

/** Where the recorded results of a model stand; empty for one that we have not measured. */
export const recordedSaid = (model: string, t: EncoderStrings): string =>
  (REAL as readonly string[]).includes(model) ? fill(t.recorded, { name: nameOf(model, t) }) : '';

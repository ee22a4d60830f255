import { fill, formatNumber } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import { ENCODER_SHELF, offeredModel, REAL, TINY } from '~/lib/encoder/models';
import type { ModelRequest } from '~/workers/encoder';
import type { EncoderStrings } from './encoder/strings';
import { hostSaid } from './hosted/says';
import type { HostSize } from './hosted/hosted-part';
import { sizeSaid } from './quantities';

type Told = HostSize | undefined;

const isOwn = ({ host, model }: ModelRequest): boolean =>
  host === '' && ENCODER_SHELF.models.includes(model);
const isTiny = (asked: ModelRequest): boolean => isOwn(asked) && asked.model === TINY;

/** The name of a model for use in a sentence. */
export const nameOf = (asked: ModelRequest, t: EncoderStrings): string =>
  isTiny(asked) ? t.tinyName : (offeredModel(asked.model)?.name ?? asked.model);

/** The button's description of what it loads: host, model, licence and size. */
export function buttonSaid(asked: ModelRequest, told: Told, t: EncoderStrings): string {
  const offered = offeredModel(asked.model);
  const values = {
    name: nameOf(asked, t),
    host: hostSaid(asked, t),
    licence: offered?.licence ?? '',
  };
  const size = sizeSaid(told?.bytes ?? offered?.bytes ?? 0, t);
  if (isTiny(asked)) return fill(t.loadTiny, { size });
  if (isOwn(asked)) return fill(t.loadOwn, { ...values, size });
  if (offered) return fill(t.load, { ...values, size });
  if (!told) return fill(t.askSize, values);
  return fill(told.bytes === undefined ? t.loadUnknown : t.loadTold, { ...values, size });
}

/** True if the size must be requested before the button may load the model. */
export const mustAsk = ({ model }: ModelRequest, told: Told): boolean =>
  told === undefined && offeredModel(model) === undefined;

/** The button of a model that this copy of the site was built without. */
export const missingButtonSaid = (asked: ModelRequest, t: EncoderStrings): string =>
  fill(t.missing, { name: nameOf(asked, t) });

/** The other choices where a model is missing. */
export const missingSaid = (asked: ModelRequest, t: EncoderStrings): string =>
  fill(t.missingHelp, {
    name: nameOf(asked, t),
    size: sizeSaid(offeredModel(asked.model)?.bytes ?? 0, t),
  });

/** A browser's report on its device; it may say nothing. */
export interface Room {
  /** In gigabytes, rounded to a power of two. */
  memory?: number | undefined;
  /** Bytes that the site may still keep. */
  free?: number | undefined;
}

/** Gigabytes of memory below which a model may not fit beside the browser itself. */
const LEAST_MEMORY = 2;

/** A warning before the press where a model may not fit into memory, or into the store that is to keep it. */
export function roomSaid(
  asked: ModelRequest,
  told: Told,
  { memory = LEAST_MEMORY, free = Infinity }: Room,
  t: EncoderStrings,
): string {
  if (isTiny(asked) || asked.model === '') return '';
  const name = nameOf(asked, t);
  const bytes = told?.bytes ?? offeredModel(asked.model)?.bytes ?? 0;
  const said = [];
  if (memory < LEAST_MEMORY)
    said.push(fill(t.littleMemory, { name, memory: formatNumber(memory, t.locale, 1) }));
  if (asked.keep && !told?.kept && free < bytes)
    said.push(fill(t.littleRoom, { name, free: sizeSaid(free, t), size: sizeSaid(bytes, t) }));
  if (said.length > 0) said.push(t.tryStill, recordedSaid(asked, t));
  return said.filter(Boolean).join(LOCALES[t.locale].space);
}

/** Where the recorded results of a model stand; empty for one that we have not measured. */
export const recordedSaid = (asked: ModelRequest, t: EncoderStrings): string =>
  isOwn(asked) && (REAL as readonly string[]).includes(asked.model)
    ? fill(t.recorded, { name: nameOf(asked, t) })
    : '';

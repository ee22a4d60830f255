import { fill, formatNumber } from '~/i18n/format';
import { guessedPace, type Measured, type Span } from '~/lib/language-model/pace';
import { roundingsOf, type Rounding } from '~/lib/language-model/roundings';
import { isOnShelf } from '~/lib/hub/host';
import { isTinyWriter, suggestedModel, TINY_WRITERS } from '~/lib/language-model/suggested';
import { LLAMA_SHELF, SMOLLM2 } from '~/lib/llama/smollm2';
import type { WriterRequest } from '~/workers/models';
import { hostSaid } from '../hosted/says';
import type { HostSize as HostTold } from '../hosted/hosted-part';
import { sizeSaid } from '../quantities';
import type { ModelStrings } from './strings';
import { LOCALES } from '~/lib/locale';

/** The size of a model, and which of its weights are used. */
export interface ReportedSize extends HostTold {
  rounding: Rounding;
}
type MaybeSize = ReportedSize | undefined;

/** A count as text: `135 million`, `1.4 亿`. */
export function countSaid(count: number, t: ModelStrings): string {
  const [least, template] = t.counts.find(([from]) => count >= from) ?? t.counts.at(-1)!;
  const n = count / least;
  return fill(template, { n: formatNumber(n, t.locale, least > 1 && n < 10 ? 1 : 0) });
}

/** True if a model is one that this project made and is loaded from this site. */
export const isOurs = ({ host, model }: WriterRequest): boolean =>
  host === '' && isTinyWriter(model);

/** True if a model is the large one of this site, which it holds if `npm run models` has made it. */
export const isOnSite = (asked: Pick<WriterRequest, 'host' | 'model'>): boolean =>
  isOnShelf(asked, LLAMA_SHELF);

/** The page's data on a model it offers; another host may have a different model under our model's name. */
const suggestedOf = (asked: WriterRequest) =>
  NAMES_OF_SITE.includes(asked.model) && asked.host !== ''
    ? undefined
    : suggestedModel(asked.model);
const NAMES_OF_SITE: readonly string[] = [...TINY_WRITERS, SMOLLM2];

/** The name of a model for use in a sentence. */
export const nameOf = (asked: WriterRequest, t: ModelStrings): string =>
  isOurs(asked) ? t.oursName[asked.model as 'tiny-en'] : (suggestedOf(asked)?.name ?? asked.model);

/** The button's description of what it loads: model, host, size and licence. */
export function buttonSaid(asked: WriterRequest, told: MaybeSize, t: ModelStrings): string {
  const values = { name: nameOf(asked, t) || '…', host: hostSaid(asked, t) };
  const suggested = suggestedOf(asked);
  const size = sizeSaid(told?.bytes ?? suggested?.bytes[asked.device] ?? 0, t);
  if (isOurs(asked)) return fill(t.loadOurs, { ...values, host: location.host, size });
  if (isOnSite(asked)) return fill(t.loadSite, { ...values, size, licence: suggested!.licence });
  if (suggested) {
    const known = told?.bytes === undefined ? t.loadUntold : t.loadExact;
    return fill(told ? known : t.load, { ...values, size, licence: suggested.licence });
  }
  if (!told) return fill(t.askSize, values);
  return fill(told.bytes === undefined ? t.loadUnknown : t.loadTold, { ...values, size });
}

/** The button of a model that this copy of the site was built without. */
export const missingButtonSaid = (asked: WriterRequest, t: ModelStrings): string =>
  fill(t.missing, { name: nameOf(asked, t) });

/** The other choices where a model is missing. */
export const missingSaid = (asked: WriterRequest, t: ModelStrings): string =>
  fill(t.missingHelp, {
    name: nameOf(asked, t),
    size: sizeSaid(suggestedOf(asked)?.bytes.cpu ?? 0, t),
  });

/** True if the size must be requested before the button may load the model; for models of this site it is known exactly. */
export const mustAsk = (asked: WriterRequest, told: MaybeSize): boolean =>
  told === undefined && !isOurs(asked) && !isOnSite(asked);

/** Maximum relative error of an approximate size. */
const ABOUT = 0.1;

/**
 * True if the press that requested the size may also load the model: the
 * button named about this size, or nothing has to be fetched.
 */
export function mayGoOn(asked: WriterRequest, { bytes, kept }: ReportedSize): boolean {
  const about = suggestedOf(asked)?.bytes[asked.device];
  if (about === undefined || bytes === undefined) return false;
  return kept || Math.abs(bytes - about) <= ABOUT * about;
}

/** A sentence about the size from the host, and what the reader can do now. */
export function reportedSizeSaid(
  asked: WriterRequest,
  told: ReportedSize,
  t: ModelStrings,
): string {
  const about = suggestedOf(asked)?.bytes[asked.device];
  const size = sizeSaid(told.bytes ?? 0, t);
  const values = { name: nameOf(asked, t), host: hostSaid(asked, t), size };
  if (told.bytes === undefined) return fill(t.untold, values);
  const known = about === undefined ? t.told : mayGoOn(asked, told) ? t.toldNow : t.toldOther;
  const said = fill(known, { ...values, about: sizeSaid(about ?? 0, t) });
  return sentences([said, roundedSaid(asked, told.rounding, t)], t);
}

/** Names the weights that are used if those that suit the device best are missing; '' if they are not. */
export function roundedSaid(asked: WriterRequest, rounding: Rounding, t: ModelStrings): string {
  if (rounding === roundingsOf(asked)[0]) return '';
  return fill(t.rounded, { host: hostSaid(asked, t), bits: t.roundings[rounding] });
}

/** The speed of an offered model on this device, and its name. */
export interface Scale {
  name: string;
  times: number;
}

/** A sentence, before a model is loaded, about its size and speed on this device. */
export function expectationSaid(asked: WriterRequest, t: ModelStrings, scale?: Scale): string {
  const suggested = suggestedOf(asked);
  if (!suggested) return t.expectOther;
  const { parameters, bytes } = suggested;
  const known = { parameters: countSaid(parameters, t), size: sizeSaid(bytes[asked.device], t) };
  if (isOurs(asked)) return fill(t.expectOurs, known);
  if (isOnSite(asked)) return fill(t.expectSite, known);
  if (asked.device === 'webgpu') return fill(t.expectWebgpu, known);
  const guess = spanNumbers(guessedPace(parameters, scale?.times), t);
  const pace = fill(scale ? t.expectHere : t.expectElsewhere, guess);
  const why = scale ? fill(t.expectWhyHere, { name: scale.name }) : t.expectWhyElsewhere;
  return sentences([fill(t.expect, known), pace, why], t);
}

const spanNumbers = ({ from, to }: Span, t: ModelStrings) => ({
  from: paceSaid(from, t),
  to: paceSaid(to, t),
});

/** Tokens per second, with a decimal if there are few. */
export const paceSaid = (pace: number, t: ModelStrings): string =>
  formatNumber(pace, t.locale, pace < 10 ? 1 : 0);

export const measuredSaid = ({ writes, reads }: Measured, t: ModelStrings): string =>
  fill(t.paceHere, { writes: paceSaid(writes, t), reads: paceSaid(reads, t) });

/** Joins sentences as the language requires. */
export const sentences = (said: readonly string[], t: ModelStrings): string =>
  said.filter(Boolean).join(LOCALES[t.locale].space);

/** Our models, that of the page's language first. */
export const oursInOrder = (t: ModelStrings): string[] =>
  [...TINY_WRITERS].sort((a, b) => Number(b.endsWith(t.locale)) - Number(a.endsWith(t.locale)));

import { fill, formatNumber } from '~/i18n/format';
import { guessedPace, type Measured, type Span } from '~/lib/language-model/pace';
import { roundingsOf, type Rounding } from '~/lib/language-model/roundings';
import { isTinyWriter, suggestedModel, TINY_WRITERS } from '~/lib/language-model/suggested';
import type { AskedWriter } from '~/workers/models';
import { hostSaid } from '../hosted/says';
import type { SizeTold as HostTold } from '../hosted/hosted-part';
import { sizeSaid } from '../quantities';
import type { ModelStrings } from './strings';
import { LOCALES } from '~/lib/locale';

/** What is known of a model's size, and which of its weights are taken. */
export interface SizeTold extends HostTold {
  rounding: Rounding;
}
export type Told = SizeTold | undefined;

/** `135 million`, `1.4 亿`: a count as a sentence says it. */
export function countSaid(count: number, t: ModelStrings): string {
  const [least, template] = t.counts.find(([from]) => count >= from) ?? t.counts.at(-1)!;
  const n = count / least;
  return fill(template, { n: formatNumber(n, t.locale, least > 1 && n < 10 ? 1 : 0) });
}

/** Whether a model is one of those that this project made, taken from this site. */
export const isOurs = ({ host, model }: AskedWriter): boolean => host === '' && isTinyWriter(model);

/** What is known of a model that the page offers; another host may have something else under the name of ours. */
const suggestedOf = (asked: AskedWriter) =>
  isTinyWriter(asked.model) && !isOurs(asked) ? undefined : suggestedModel(asked.model);

/** The name of a model in a sentence. */
export const nameOf = (asked: AskedWriter, t: ModelStrings): string =>
  isOurs(asked) ? t.oursName[asked.model as 'tiny-en'] : (suggestedOf(asked)?.name ?? asked.model);

/** What the button does when it is pressed: model, host, size and licence. */
export function buttonSaid(asked: AskedWriter, told: Told, t: ModelStrings): string {
  const values = { name: nameOf(asked, t) || '…', host: hostSaid(asked, t) };
  const suggested = suggestedOf(asked);
  const size = sizeSaid(told?.bytes ?? suggested?.bytes[asked.device] ?? 0, t);
  if (isOurs(asked)) return fill(t.loadOurs, { ...values, host: location.host, size });
  if (suggested) {
    const known = told?.bytes === undefined ? t.loadUntold : t.loadExact;
    return fill(told ? known : t.load, { ...values, size, licence: suggested.licence });
  }
  if (!told) return fill(t.askSize, values);
  return fill(told.bytes === undefined ? t.loadUnknown : t.loadTold, { ...values, size });
}

/** Whether the button must ask for the size before it may load: of our own models it is exact. */
export const mustAsk = (asked: AskedWriter, told: Told): boolean =>
  told === undefined && !isOurs(asked);

/** By how much of itself a size that was said to be about right may be wrong. */
const ABOUT = 0.1;

/** Whether the press that asked for a size may load, too: the button said about this much, or nothing need be fetched. */
export function mayGoOn(asked: AskedWriter, { bytes, kept }: SizeTold): boolean {
  const about = suggestedOf(asked)?.bytes[asked.device];
  if (about === undefined || bytes === undefined) return false;
  return kept || Math.abs(bytes - about) <= ABOUT * about;
}

/** What the host told of the size, and what a reader may do now. */
export function toldSaid(asked: AskedWriter, told: SizeTold, t: ModelStrings): string {
  const about = suggestedOf(asked)?.bytes[asked.device];
  const size = sizeSaid(told.bytes ?? 0, t);
  const values = { name: nameOf(asked, t), host: hostSaid(asked, t), size };
  if (told.bytes === undefined) return fill(t.untold, values);
  const known = about === undefined ? t.told : mayGoOn(asked, told) ? t.toldNow : t.toldOther;
  const said = fill(known, { ...values, about: sizeSaid(about ?? 0, t) });
  return sentences([said, roundedSaid(asked, told.rounding, t)], t);
}

/** Which weights are taken where those that suit the device best are not there; '' where they are. */
export function roundedSaid(asked: AskedWriter, rounding: Rounding, t: ModelStrings): string {
  if (rounding === roundingsOf(asked)[0]) return '';
  return fill(t.rounded, { host: hostSaid(asked, t), bits: t.roundings[rounding] });
}

/** How fast an offered model wrote here, and its name. */
export interface Scale {
  name: string;
  times: number;
}

/** What to expect of a model on this device, before it is fetched. */
export function expectationSaid(asked: AskedWriter, t: ModelStrings, scale?: Scale): string {
  const suggested = suggestedOf(asked);
  if (!suggested) return t.expectOther;
  const { parameters, bytes } = suggested;
  const known = { parameters: countSaid(parameters, t), size: sizeSaid(bytes[asked.device], t) };
  if (isOurs(asked)) return fill(t.expectOurs, known);
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

/** Tokens a second, with a digit after the point where there are few. */
export const paceSaid = (pace: number, t: ModelStrings): string =>
  formatNumber(pace, t.locale, pace < 10 ? 1 : 0);

export const measuredSaid = ({ writes, reads }: Measured, t: ModelStrings): string =>
  fill(t.paceHere, { writes: paceSaid(writes, t), reads: paceSaid(reads, t) });

/** Sentences one after the other, as the language sets them. */
export const sentences = (said: readonly string[], t: ModelStrings): string =>
  said.filter(Boolean).join(LOCALES[t.locale].space);

/** Our model of the page's language first. */
export const oursInOrder = (t: ModelStrings): string[] =>
  [...TINY_WRITERS].sort((a, b) => Number(b.endsWith(t.locale)) - Number(a.endsWith(t.locale)));

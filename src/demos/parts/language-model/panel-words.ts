import { fill, formatNumber } from '~/i18n/format';
import { modelAddress } from '~/lib/hub/host';
import { guessedPace, type Measured, type Span } from '~/lib/language-model/pace';
import {
  isTinyWriter,
  suggestedModel,
  TINY_WRITERS,
  WRITER_SHELF,
} from '~/lib/language-model/suggested';
import type { AskedWriter } from '~/workers/models';
import type { ModelStrings } from './strings';

/** What is known of a model's size: from its host or this browser's store; a host may not tell. */
export type Told = { bytes?: number } | undefined;

/** From how many bytes on a size is said in which unit. */
const UNITS = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [0, 'kB'],
] as const;

/** `426 kB`, `2.4 MB`, `138 MB`, `1.2 GB`: as many digits as a reader needs. */
export function sizeSaid(bytes: number, t: ModelStrings): string {
  const [from, unit] = UNITS.find(([least]) => bytes >= least) ?? UNITS[2];
  const n = bytes / (from || 1e3);
  return fill(t[unit], { n: formatNumber(n, t.locale, from > 0 && n < 10 ? 1 : 0) });
}

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

/** The host of a model in a sentence; what was typed, where that is no address. */
export function hostSaid(asked: AskedWriter, t: ModelStrings): string {
  try {
    const { origin } = location;
    return modelAddress(asked, { origin, base: '/' }, WRITER_SHELF).host || t.sameOrigin;
  } catch {
    return asked.host;
  }
}

/** What the button does when it is pressed: model, host, size and licence. */
export function buttonSaid(asked: AskedWriter, told: Told, t: ModelStrings): string {
  const values = { name: nameOf(asked, t), host: hostSaid(asked, t) };
  const suggested = suggestedOf(asked);
  const size = sizeSaid(told?.bytes ?? suggested?.bytes[asked.device] ?? 0, t);
  if (isOurs(asked)) return fill(t.loadOurs, { ...values, host: location.host, size });
  if (suggested) return fill(t.load, { ...values, size, licence: suggested.licence });
  if (!told) return fill(t.askSize, values);
  return fill(told.bytes === undefined ? t.loadUnknown : t.loadTold, { ...values, size });
}

/** Whether the button must ask for the size before it may load. */
export const mustAsk = (asked: AskedWriter, told: Told): boolean =>
  told === undefined && !suggestedOf(asked);

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
  const why = scale ? fill(t.expectWhyHere, { name: scale.name }) : t.expectWhyElsewhere;
  return sentences([fill(t.expect, { ...known, ...guess }), why], t);
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
  said.filter(Boolean).join(t.locale === 'zh' ? '' : ' ');

/** Our model of the page's language first. */
export const oursInOrder = (t: ModelStrings): string[] =>
  [...TINY_WRITERS].sort((a, b) => Number(b.endsWith(t.locale)) - Number(a.endsWith(t.locale)));

import { fill } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import type { Fields } from '~/lib/settings/table';
import { diagnosisOf, type Finding, markOf, type Station } from '../../core/clinic/findings';
import type { RetrieverSettings } from '../../core/settings';
import { methodName } from '../../names';
import type { RetrieverStrings } from '../../words/en';
import type { ClinicStrings } from './strings';

/** The form of the clinic; nothing in it ever gets into the address. */
export const CLINIC_FIELDS = {
  question: { kind: 'private', default: '', rows: 2 },
  right: { kind: 'private', default: '', rows: 2 },
  answered: { kind: 'private', default: '', rows: 3 },
  passages: { kind: 'private', default: '', rows: 4 },
  mayRead: { kind: 'flag', default: true },
} as const satisfies Fields;

/** What a walk found, and in what. */
export interface ClinicState {
  findings: readonly Finding[];
  settings: RetrieverSettings;
  source: 'handbook' | 'own';
}

/** A page that treats a station. */
interface Treated {
  href: string;
  title: string;
}

/** Words of the clinic and of the demo above it, and where stations are treated. */
export interface ClinicWords {
  t: ClinicStrings;
  demo: RetrieverStrings;
  lessons: Readonly<Record<Station, Treated>>;
  reader: string;
}

/** What the page gives the clinic. */
export type ClinicProps = Pick<ClinicWords, 'lessons' | 'reader'>;

/** What was seen at a station, in a sentence. */
export function seenAt({ code, values }: Finding, t: ClinicStrings): string {
  const named = values.source === 'typed' ? { ...values, source: t.typedText } : values;
  return fill(t.findings[code], named);
}

/** The diagnosis: the first station that broke, or that none did. */
export function diagnosisSaid(findings: readonly Finding[], t: ClinicStrings): string {
  const first = diagnosisOf(findings);
  const said: Readonly<Record<string, string>> = t.diagnoses;
  if (first) return said[first.code] ?? said[first.station]!;
  const untold = findings.filter((finding) => markOf(finding) === 'untold');
  if (untold.length === 0) return t.allHeld;
  const list = untold.map(({ station }) => t.stations[station]).join(LOCALES[t.locale].listComma);
  return fill(t.noneBroken, { list });
}

/** The text, the cut and the search that a walk looked into. */
export function storeSaid({ settings, source }: ClinicState, { t, demo }: ClinicWords): string {
  const { chunking, k, budget, method } = settings;
  return fill(t.store, {
    text: t.storeTexts[source],
    chunks: demo.chunkings[chunking],
    method: methodName(method, settings, demo),
    k,
    budget,
  });
}

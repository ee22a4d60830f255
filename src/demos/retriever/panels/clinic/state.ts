import { fill } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import type { Fields } from '~/lib/settings/table';
import type { Complaint } from '../../core/clinic/complaint';
import { diagnosisOf, type Finding, markOf, type Station } from '../../core/clinic/findings';
import type { RetrieverSettings } from '../../core/settings';
import type { Words as RetrieverStrings } from 'words:retriever';
import type { Words as ClinicStrings } from 'words:retriever-clinic';

/** The clinic's form; what is typed into it is not written to the address. */
export const CLINIC_FIELDS = {
  question: { kind: 'private', default: '', rows: 2 },
  right: { kind: 'private', default: '', rows: 2 },
  answered: { kind: 'private', default: '', rows: 3 },
} as const satisfies Fields;

/** The findings of a diagnosis, and the text and settings they are about. */
export interface ClinicState {
  findings: readonly Finding[];
  settings: RetrieverSettings;
  source: 'handbook' | 'own';
}

/** A page about a station. */
interface Treated {
  href: string;
  title: string;
}

/** Strings of the clinic and of the demo above it, and the pages about stations. */
export interface ClinicWords {
  t: ClinicStrings;
  demo: RetrieverStrings;
  lessons: Readonly<Record<Station, Treated>>;
  reader: string;
}

/** Props that the page gives the clinic. */
export type ClinicProps = Pick<ClinicWords, 'lessons' | 'reader'> & { settings: Complaint };

/** A station's finding as a sentence. */
export function seenAt({ code, values }: Finding, t: ClinicStrings): string {
  const named = values.source === 'typed' ? { ...values, source: t.typedText } : values;
  return fill(t.findings[code], named);
}

/** The diagnosis: the first broken station, or that none is broken. */
export function diagnosisText(findings: readonly Finding[], t: ClinicStrings): string {
  const first = diagnosisOf(findings);
  const diagnoses: Readonly<Record<string, string>> = t.diagnoses;
  if (first) return diagnoses[first.code] ?? diagnoses[first.station]!;
  const unstated = findings.filter((finding) => markOf(finding) === 'untold');
  if (unstated.length === 0) return t.allHeld;
  const list = unstated.map(({ station }) => t.stations[station]).join(LOCALES[t.locale].listComma);
  return fill(t.noneBroken, { list });
}

/** The text, the chunking and the search that were diagnosed. */
export function storeText({ settings, source }: ClinicState, { t, demo }: ClinicWords): string {
  const { chunking, k, budget, method } = settings;
  return fill(t.store, {
    text: t.storeTexts[source],
    chunks: demo.chunkings[chunking],
    method: demo.methods[method],
    k,
    budget,
  });
}

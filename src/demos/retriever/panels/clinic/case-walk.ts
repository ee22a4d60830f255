import { diagnose } from '../../core/clinic/diagnose';
import type { Station } from '../../core/clinic/findings';
import { mayRead, type Handbook } from '../../core/handbook';
import { handbookLibrary } from '../../core/shelf';
import { CASES, settingsOf } from './presets';
import type { ClinicState } from './state';
import type { Words as ClinicStrings } from 'words:retriever-clinic';

/** The question of a case, in the handbook's words. */
export const questionOf = ({ questions }: Handbook, name: Station) =>
  questions.find(({ id }) => id === CASES[name].question)!;

/** Diagnoses a case of the handbook without a worker: for the page at build time, and for tests. */
export function followCase(
  handbook: Handbook,
  name: Station,
  { cases }: Pick<ClinicStrings, 'cases'>,
  instruction: string,
): ClinicState {
  const settings = settingsOf(name);
  const question = questionOf(handbook, name);
  const library = handbookLibrary(handbook, settings, question);
  const { chunks, sources } = library;
  const readable = (chunk: number) =>
    mayRead(sources[chunks[chunk]!.source]!, question.asker, settings);
  const store = { library, settings, instruction, searched: question.text };
  const complaint = { question: question.text, ...cases[name] };
  const findings = diagnose({ ...store, allowed: readable, permitted: readable }, complaint);
  return { findings, settings, source: 'handbook' };
}

// The part of the worker for the panels beside the retriever: answers of a model, and the clinic.
import { sheetOf, type Sheet } from '../core/answering/sheet';
import { askHandbook } from '../core/ask';
import { checked, type Complaint } from '../core/clinic/complaint';
import type { Finding } from '../core/clinic/findings';
import type { Call } from '~/workers/rpc';
import { planned, withoutTokens } from './asked';
import { handbookAt, handbookLibraryOf, type HandbookRequest } from './handbook';
import { ownLibraryOf, type OwnTextRequest } from './own-text';

/** A sheet for every built-in question with the rights of its asker, under the current settings. */
export async function sheets(asked: HandbookRequest, call: Call): Promise<Sheet[]> {
  const { url, locale, instruction } = asked;
  const { handbook, shelf } = (await handbookAt(url))[locale];
  const { questions } = handbook;
  const wished = { ...asked, settings: { ...asked.settings, compare: '' as const } };
  const { settings } = await planned(wished, shelf(asked.settings), {
    questions: questions.map(({ text }) => text),
  });
  const found: Sheet[] = [];
  for (const question of questions) {
    call.progress(found.length, questions.length);
    await call.pause();
    const { id } = question;
    const answer = askHandbook(handbook, { question: id }, settings, instruction, shelf);
    found.push(sheetOf(answer));
  }
  return found;
}

/** A complaint, and the store it is about. */
export type Examined = HandbookRequest & OwnTextRequest & { source: string; complaint: Complaint };

/** Diagnoses a complaint station by station, on the current text and settings. */
export async function examine(asked: Examined, call: Call): Promise<Finding[]> {
  const { source, instruction } = asked;
  const settings = withoutTokens(asked.settings);
  const complaint = checked(asked.complaint);
  const { diagnose } = await import('../core/clinic/diagnose');
  const readable =
    source === 'own'
      ? { ...(await ownLibraryOf(asked, call)), permitted: () => true }
      : await handbookLibraryOf(asked);
  return diagnose({ ...readable, settings, instruction }, complaint);
}

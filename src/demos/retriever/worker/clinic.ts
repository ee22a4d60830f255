import { checked, type Complaint } from '../core/clinic/complaint';
import type { Finding } from '../core/clinic/findings';
import type { Call } from '~/workers/rpc';
import { handbookLibraryOf, type HandbookRequest } from './handbook';
import { ownLibraryOf, type OwnTextRequest } from './own-text';

/** A complaint, and the store it is about. */
export type Examined = HandbookRequest & OwnTextRequest & { source: string; complaint: Complaint };

/** Diagnoses a complaint station by station, on the current text and settings. */
export async function examine(asked: Examined, call: Call): Promise<Finding[]> {
  const { source, settings, instruction } = asked;
  const complaint = checked(asked.complaint);
  const { walk } = await import('../core/clinic/walk');
  const own = source === 'own';
  const readable = own
    ? { ...(await ownLibraryOf(asked, call)), permitted: () => true }
    : await handbookLibraryOf(asked);
  return walk({ ...readable, settings, instruction, own }, complaint);
}

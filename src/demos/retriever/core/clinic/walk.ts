import { quotationsIn } from '~/lib/text/quotations';
import { segment } from '~/lib/text/segment';
import type { Complaint } from './complaint';
import type { Finding } from './findings';
import { compared, readInstead } from './reading';
import { refusalIn } from './refusal';
import type { Store } from './store';
import { throughStore, type Way } from './way';

/**
 * Follows the right words from the store to the answer: were they stored, in one piece, found, in the prompt, read, and
 * permitted? One finding per station, in order.
 */
export function walk(store: Store, complaint: Complaint): Finding[] {
  const way = throughStore(store, complaint);
  const refusal = says(complaint) ? undefined : refusalIn(complaint.answered);
  return [
    ...way.findings,
    { station: 'read', ...readingOf(way, complaint, refusal) },
    { station: 'allowed', ...leaveOf(store, way, complaint, refusal) },
  ];
}

type Seen = Pick<Finding, 'code' | 'values'>;

const says = ({ answered, right }: Complaint): boolean => quotationsIn(answered, right).length > 0;

function readingOf(way: Way, complaint: Complaint, refusal: string | undefined): Seen {
  if (complaint.answered.trim() === '') return { code: 'no-answer', values: {} };
  if (segment(complaint.right).length === 0) return { code: 'nothing-came', values: {} };
  if (refusal !== undefined) return { code: 'declines', values: { said: refusal } };
  if (way.arrived) return compared(complaint, way.prompt);
  if (says(complaint)) return { code: 'said-unread', values: {} };
  const instead = readInstead(complaint, way.prompt);
  return instead ? { code: 'another-read', values: instead } : { code: 'nothing-came', values: {} };
}

/** Judges whether giving or withholding the answer was permitted. */
function leaveOf(store: Store, way: Way, complaint: Complaint, refusal: string | undefined): Seen {
  const { place, arrived } = way;
  const isOpen = place?.chunks.every(store.permitted) ?? true;
  if (arrived && !isOpen) return { code: 'leaked', values: {} };
  const keptOut = way.findings.some(({ code }) => code === 'kept-out');
  if (keptOut) return { code: 'right-withheld', values: { chunk: place!.chunks[0]! } };
  if (complaint.answered.trim() === '') return { code: 'no-answer', values: {} };
  if (refusal === undefined) return { code: 'answers', values: {} };
  const values = { said: refusal };
  if (segment(complaint.right).length === 0) return { code: 'declines-unknown', values };
  return { code: arrived ? 'declines-wrongly' : 'declines-rightly', values };
}

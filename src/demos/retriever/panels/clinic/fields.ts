import type { Fields } from '~/lib/settings/table';

/** The form of the clinic; nothing in it ever gets into the address. */
export const CLINIC_FIELDS = {
  question: { kind: 'private', default: '', rows: 2 },
  right: { kind: 'private', default: '', rows: 2 },
  answered: { kind: 'private', default: '', rows: 3 },
  passages: { kind: 'private', default: '', rows: 4 },
  mayRead: { kind: 'flag', default: true },
} as const satisfies Fields;

import type { Fields } from '~/lib/settings/table';

/** A question that lands on the map. */
export const landingFields = {
  query: { kind: 'private', default: '', most: 2_000 },
} as const satisfies Fields;

/** Names of points to add and to subtract. */
export const sumFields = {
  plus: { kind: 'private', default: '', most: 2_000 },
  minus: { kind: 'private', default: '', most: 2_000 },
} as const satisfies Fields;

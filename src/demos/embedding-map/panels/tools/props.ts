import type { Fields } from '~/lib/settings/table';

/** A question that lands on the map. */
export const landingFields = {
  query: { kind: 'private', default: '', most: 2_000 },
} as const satisfies Fields;

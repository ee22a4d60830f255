import type { Fields, Settings } from '~/lib/settings/table';

const PLACES = 20;

/** The quay that the question of the exam is about, by its number in the world. */
export const adapterFields = {
  place: {
    kind: 'choice',
    default: '1',
    options: Array.from({ length: PLACES }, (_, at) => String(at + 1)),
  },
} as const satisfies Fields;

export type AdapterFields = typeof adapterFields;
export type AdapterSettings = Settings<AdapterFields>;

import { ROADS } from '~/lib/road';
import type { Fields, Settings } from '~/lib/settings/table';

/** The request, and the reader's guess (empty: none). */
export function changeFields(requests: readonly { id: string }[]) {
  const ids = requests.map(({ id }) => id);
  return {
    request: { kind: 'choice', default: ids[0] ?? '', options: ids },
    road: { kind: 'choice', default: '', options: ['', ...ROADS] },
  } as const satisfies Fields;
}

export type ChangeFields = ReturnType<typeof changeFields>;
export type ChangeForm = Settings<ChangeFields>;

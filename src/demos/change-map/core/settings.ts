import type { Fields, Settings } from '~/lib/settings/table';

export function changeFields(requests: readonly { id: string }[]) {
  const ids = requests.map(({ id }) => id);
  return {
    request: { kind: 'choice', default: ids[0] ?? '', options: ids },
  } as const satisfies Fields;
}

export type ChangeFields = ReturnType<typeof changeFields>;
export type ChangeForm = Settings<ChangeFields>;

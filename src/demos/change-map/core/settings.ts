import { DEFAULT_LORA } from '~/lib/cost/adapter';
import { MODEL_SIZES } from '~/lib/cost/model-shape';
import { ROADS } from '~/lib/road';
import type { Fields, Settings } from '~/lib/settings/table';

const MAX_RANK = 256;

/** The request, the reader's guess (empty: none), and the model whose weights are counted. */
export function changeFields(requests: readonly { id: string }[]) {
  const ids = requests.map(({ id }) => id);
  return {
    request: { kind: 'choice', default: ids[0] ?? '', options: ids },
    road: { kind: 'choice', default: '', options: ['', ...ROADS] },
    size: { kind: 'choice', default: '7b', options: MODEL_SIZES },
    rank: {
      kind: 'number',
      default: DEFAULT_LORA.rank,
      min: 1,
      max: MAX_RANK,
      whole: true,
      slide: [1, 64],
    },
  } as const satisfies Fields;
}

export type ChangeFields = ReturnType<typeof changeFields>;
export type ChangeForm = Settings<ChangeFields>;

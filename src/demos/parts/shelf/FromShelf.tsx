import type { DemoState } from '~/demos/kit/demo-state';
import type { Fields } from '~/lib/settings/table';
import type { Piece } from '~/workers';

type Demo = Pick<DemoState<Fields, unknown>, 'page' | 'kit' | 'woken' | 'runs'>;

interface Given {
  of: Demo;
  take: (pieces: Piece[]) => void;
}

export const FromShelf = ({ of, take }: Given) => (
  <button
    type="button"
    class="small"
    data-from-shelf
    disabled={!of.woken.value}
    onClick={() => void piecesFor(of).then(take, of.runs.fail)}
  >
    {of.kit.fromShelf}
  </button>
);

async function piecesFor({ page }: Demo): Promise<Piece[]> {
  const { piecesOnShelf } = await import('./from-shelf');
  const read = await piecesOnShelf(page!);
  return read.flatMap(({ pieces }) => pieces);
}

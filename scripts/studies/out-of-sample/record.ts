// Records how methods of search find passages of texts that nothing was fitted to: npm run record -- out-of-sample
import { settingsOfRun, type Fields } from '~/lib/settings/table';
import { REAL, type RealEncoder } from '~/lib/encoder/models';
import { areEncodersHere } from '../../record/encoders';
import { byFusion, FUSIONS } from './fusions';
import { byBm25, byEncoder, byLsa, type Chosen } from './methods';
import { cellsOf, type Places } from './places';
import { signals } from './signals';

/** The subjects of records: a method, or the signals of a missing answer. */
const METHODS = ['bm25', 'lsa', 'minilm', 'e5', 'rrf', 'missing-answer'] as const;
type Method = (typeof METHODS)[number];
const fields = {
  method: { kind: 'choice', default: 'bm25', options: METHODS },
} as const satisfies Fields;

export const settingsOf = (config: Record<string, unknown>) => settingsOfRun(fields, config);

interface Snapshot {
  cells: Record<string, number>;
  places?: Partial<Record<string, Places>>;
}

/** Records one method of the study. What needs the real encoders stays as recorded where they are missing. */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
): Promise<object> {
  const { method } = settingsOf(config);
  const needsEncoders = !['bm25', 'lsa'].includes(method);
  if (needsEncoders && !areEncodersHere()) {
    console.log(`${method} stays as recorded: npm run models makes the encoders it needs.`);
    return recorded ?? {};
  }
  return RECORDERS[method]();
}

const RECORDERS: Readonly<Record<Method, () => Snapshot | Promise<Snapshot>>> = {
  bm25: () => snapshotOf(byBm25()),
  lsa: () => snapshotOf(byLsa()),
  minilm: async () => snapshotOf(await byEncoder('minilm')),
  e5: async () => snapshotOf(await byEncoder('e5')),
  rrf: fusions,
  'missing-answer': signals,
};

/** Cells and places of a method, under `before` where several stand in one record. */
function snapshotOf(chosen: readonly Chosen[], before = ''): Snapshot {
  const cells: Record<string, number> = {};
  const places: Record<string, Places> = {};
  for (const { direction, places: own, setting } of chosen) {
    for (const [name, value] of Object.entries(cellsOf(direction, own)))
      cells[before + name] = value;
    for (const [name, value] of Object.entries(setting))
      cells[`${before}${direction}/${name}`] = value;
    places[before + direction] = own;
  }
  return { cells, places };
}

/** All kinds of fusion with each encoder: `e5/weighted/zh/all/found3`. */
async function fusions(): Promise<Snapshot> {
  const parts = await Promise.all(
    REAL.flatMap((encoder: RealEncoder) =>
      FUSIONS.map(async (fusion) =>
        snapshotOf(await byFusion(encoder, fusion), `${encoder}/${fusion}/`),
      ),
    ),
  );
  return {
    cells: Object.assign({}, ...parts.map(({ cells }) => cells)) as Snapshot['cells'],
    places: Object.assign({}, ...parts.map(({ places }) => places)) as Record<string, Places>,
  };
}

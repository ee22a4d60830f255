import { percentOf } from '~/lib/five/sums';
import { rowOf, type Side } from '~/lib/ladder/comparison';
import { evidence } from './evidence';
import { ladderRows } from './ladder';
import { cell } from './runs';

/** A percentage with the ends of its interval. */
export interface Share {
  value: number;
  low: number;
  high: number;
}

/** What the toy and larger models did by the roads of the page, in percent. */
export async function fiveOthers() {
  const [toy, larger] = await Promise.all([toyOf(), largerOf()]);
  return { toy, larger };
}

/** The tiny model on its own facts, and what it reads and keeps, as the run of the four roads measured it. */
async function toyOf() {
  const rows = await ladderRows();
  const share = (side: Side): Share => {
    const row = rowOf(rows, 'facts', side, 'tiny');
    if (!row) throw new Error(`The ladder has no tiny row of “${side.road}”; record it again.`);
    return { value: percentOf(row), low: percent(row.low), high: percent(row.high) };
  };
  const measured = async (road: string) =>
    percent(Number(await cell('four-roads', 'facts-en', road)));
  return {
    closed: share({ road: 'closed' }),
    pasted: share({ road: 'paste-all', tiny: 'as-many-as-fit' }),
    search: share({ road: 'minilm-4', tiny: 'own-search' }),
    lora: share({ road: 'lora' }),
    full: share({ road: 'full' }),
    read: await measured('base/read'),
    before: await measured('base/old'),
    after: await measured('lora/old'),
    afterFull: await measured('finetune/old'),
    scratch: await measured('scratch/accuracy'),
  };
}

const percent = (share: number): number => Math.round(100 * share);

/** Numbers of published work, each looked up in its row of content/evidence.yaml. */
async function largerOf() {
  return {
    closed: await quoted('E01', '0.481'),
    search: await quoted('E01', '0.875'),
    tuned: await quoted('E01', '0.588'),
    plain: await quoted('E01', '0.504'),
    alone: await quoted('E38', '88.3'),
    first: await quoted('E38', '75.8'),
    tenth: await quoted('E38', '53.8'),
    without: await quoted('E38', '56.1'),
    known: await quoted('E10', '95.6'),
    kept: await quoted('E10', '55.8'),
  };
}

/** @throws if the row does not say this number */
async function quoted(id: string, number: string): Promise<number> {
  const row = await evidence(id);
  if (!row.number.en.includes(number))
    throw new Error(`Evidence row ${id} does not say ${number}; quote a number that it says.`);
  return number.startsWith('0.') ? Math.round(1000 * Number(number)) / 10 : Number(number);
}

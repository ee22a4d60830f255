import { percentOf } from '~/lib/five/sums';
import { rowOf, type Side } from '~/lib/ladder/comparison';
import { evidence } from './evidence';
import { ladderRows } from './ladder';
import { cell } from './runs';

/** What the toy and larger models did by the roads of the page, in percent. */
export async function fiveOthers() {
  const [toy, larger] = await Promise.all([toyOf(), largerOf()]);
  return { toy, larger };
}

async function toyOf() {
  const rows = await ladderRows();
  const share = (side: Side): number => {
    const row = rowOf(rows, 'facts', side, 'tiny');
    if (!row) throw new Error(`The ladder has no tiny row of “${side.road}”; record it again.`);
    return percentOf(row);
  };
  return {
    pasted: share({ road: 'paste-all', tiny: 'as-many-as-fit' }),
    search: share({ road: 'minilm-4', tiny: 'own-search' }),
    lora: share({ road: 'lora' }),
    read: Math.round(100 * Number(await cell('four-roads', 'facts-en', 'base/read'))),
  };
}

async function largerOf() {
  return {
    search: await quoted('E01', '0.875'),
    tuned: await quoted('E01', '0.588'),
    alone: await quoted('E38', '88.3'),
    first: await quoted('E38', '75.8'),
    tenth: await quoted('E38', '53.8'),
    failed: await quoted('E39', '5.7'),
    failedLess: await quoted('E39', '1.9'),
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

import { percentOf } from '~/lib/five/sums';
import { rowOf, type Side } from '~/lib/ladder/comparison';
import { evidence } from './evidence';
import { ladderRows } from './ladder';
import { cell } from './runs';

/** What the toy did by the roads of the page. */
const TOY: Readonly<Record<'toyPasted' | 'toySearch' | 'toyLora', Side>> = {
  toyPasted: { road: 'paste-all', tiny: 'as-many-as-fit' },
  toySearch: { road: 'minilm-4', tiny: 'own-search' },
  toyLora: { road: 'lora' },
};

/** What others measured with larger models: the row of evidence that says it, and its number. */
const LARGER = {
  mistralSearch: ['E01', '0.875'],
  mistralTuned: ['E01', '0.588'],
  gptAlone: ['E38', '88.3'],
  gptFirst: ['E38', '75.8'],
  gptTenth: ['E38', '53.8'],
  searchFails: ['E39', '5.7'],
  searchFailsLess: ['E39', '1.9'],
  palmKnown: ['E10', '95.6'],
  palmKept: ['E10', '55.8'],
} as const;

type Named = 'toyRead' | keyof typeof TOY | keyof typeof LARGER;

/** What the toy and larger models did by the roads of the page, in percent, by the slots of the texts. */
export async function fiveOthers(): Promise<Readonly<Record<Named, number>>> {
  const rows = await ladderRows();
  const toys = Object.entries(TOY).map(([name, side]) => {
    const row = rowOf(rows, 'facts', side, 'tiny');
    if (!row) throw new Error(`The ladder has no tiny row of “${side.road}”; record it again.`);
    return [name, percentOf(row)] as const;
  });
  const larger = Object.entries(LARGER).map(
    async ([name, [id, number]]) => [name, await quoted(id, number)] as const,
  );
  return {
    toyRead: Math.round(100 * Number(await cell('four-roads', 'facts-en', 'base/read'))),
    ...Object.fromEntries([...toys, ...(await Promise.all(larger))]),
  } as Record<Named, number>;
}

/** @throws if the row does not say this number */
async function quoted(id: string, number: string): Promise<number> {
  const row = await evidence(id);
  if (!row.number.en.includes(number))
    throw new Error(`Evidence row ${id} does not say ${number}; quote a number that it says.`);
  return number.startsWith('0.') ? Math.round(1000 * Number(number)) / 10 : Number(number);
}

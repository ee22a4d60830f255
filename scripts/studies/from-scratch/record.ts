// Records what training from scratch comes to, by budget, order and mixture of text: npm run record -- from-scratch
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { settingsOfRun, type Fields } from '~/lib/settings/table';
import { digestOf } from '../../record/checked';
import { cachedAs } from '../../record/cached';
import { runArm, type ArmOutcome } from './arm-run';
import { cellsOf, type Result } from './cells';
import { orderCells, READERS, trained } from './orders';
import { armsOf } from './plan';

/** What a record holds: the fourth road in a language, or a model that was trained further on prompts in every order. */
const PARTS = ['fourth', 'orders'] as const;
const fields = {
  part: { kind: 'choice', default: 'fourth', options: PARTS },
  language: { kind: 'choice', default: 'en', options: LOCALE_CODES },
} as const satisfies Fields;

export const settingsOf = (config: Record<string, unknown>) => settingsOfRun(fields, config);

const ARMS = digestOf('scripts/studies/from-scratch/arm-run.ts');
const ORDERS = digestOf('scripts/studies/from-scratch/orders.ts');

/**
 * Records a part of the study, in half an hour of one core. What was trained is kept in `.cache/`, so that several processes
 * can share the work. A brief check trains for some steps only, and takes the rest from the record.
 */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
  brief = false,
): Promise<object> {
  const { part, language } = settingsOf(config);
  const before = brief ? recorded : undefined;
  return part === 'orders'
    ? ordersOf(language, before as Orders | undefined)
    : fourthOf(language, before as Fourth | undefined);
}

interface Fourth {
  cells: Record<string, number>;
  results: Result[];
  /** The outcome of a training so short that each check repeats it. */
  short: ArmOutcome[];
}

function fourthOf(language: Locale, before: Fourth | undefined): Fourth {
  const results =
    before?.results ??
    armsOf(language).map((arm) => ({ arm, budgets: cachedAs(arm, ARMS, () => runArm(arm)) }));
  const short = runArm({ language, start: 'random', size: 'd48l2', own: 20, seed: 1 }, [20]);
  return { cells: cellsOf(language, results), results, short };
}

interface Orders {
  cells: Record<string, number>;
  /** Some weights after a training so short that each check repeats it. */
  short: number[];
}

function ordersOf(language: Locale, before: Orders | undefined): Orders {
  const cells = READERS.flatMap((reader) => {
    const own = () => cachedAs({ language, reader }, ORDERS, () => orderCells(reader, language));
    return before ? [] : Object.entries(own()).map(([name, value]) => [`${reader}/${name}`, value]);
  });
  const short = [...trained('mixed', language, 3).weights.subarray(0, 8)];
  return { cells: before?.cells ?? (Object.fromEntries(cells) as Orders['cells']), short };
}

import { short, type Cells } from './cells';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { digestOf } from '../../record/checked';
import { cachedAs } from '../../record/cached';
import { KINDS, outvoted, untouched, type Declined, type Outvoted } from './outvoted';
import { armCells } from './outvoted-cells';
import { rightAt } from './push';
import type { Turned } from './tuned';

/** Examples that are declined, by the name of the arm. */
const DECLINED: Record<string, Declined> = {
  'all-declined-1': { share: 0.01 },
  'all-declined-2': { share: 0.02 },
  'all-declined-5': { share: 0.05 },
  'all-declined-10': { share: 0.1 },
  'all-declined-10-many': { share: 0.1, many: true },
};

/** How many seeds were run: of the tuned and the untouched model, of LoRA, and of each share of declined examples. */
export interface Seeds {
  seeds: number;
  lora: number;
  declined: number;
}

export interface Arm {
  name: string;
  runs: keyof Seeds;
  measure: (language: Locale, seed: number) => Outvoted;
}

const CODE = digestOf('scripts/studies/forgetting/outvoted.ts');

const turnedOf = (method: Turned['method'], seed: number): Turned => ({
  method,
  rank: 8,
  replay: 0,
  teach: 'both',
  pace: 1,
  seed,
});

const tunedArm = (
  name: string,
  runs: keyof Seeds,
  method: Turned['method'],
  declined: Declined = { share: 0 },
): Arm => ({
  name,
  runs,
  measure: (language, seed) => outvoted(language, turnedOf(method, seed), declined),
});

export const ARMS: readonly Arm[] = [
  tunedArm('all', 'seeds', 'all'),
  tunedArm('lora-8', 'lora', 'lora'),
  ...Object.entries(DECLINED).map(([name, share]) => tunedArm(name, 'declined', 'all', share)),
  {
    name: 'base',
    runs: 'seeds',
    measure: (language, seed) => untouched(language, turnedOf('all', seed)),
  },
];

/** Examples that are declined were tried in one language, to save time. */
const isRunIn = (language: Locale) => (arm: Arm) => arm.runs !== 'declined' || language === 'en';

export const measured = ({ name, measure }: Arm, language: Locale, seed: number): Outvoted =>
  cachedAs({ name, language, seed }, CODE, () => measure(language, seed));

export const outvotedSnapshot = {
  whole(seeds: Seeds) {
    const cells: Cells = {};
    const rows: object[] = [];
    for (const language of LOCALE_CODES)
      for (const arm of ARMS.filter(isRunIn(language))) {
        const runs = Array.from({ length: seeds[arm.runs] }, (_, i) =>
          measured(arm, language, i + 1),
        );
        Object.assign(cells, armCells(`${language}/${arm.name}`, runs));
        rows.push(...runs.map((run, i) => rowOf(arm, language, i + 1, run)));
      }
    return { cells, rows };
  },
  /** The first row, computed anew. */
  first: () => rowOf(ARMS[0]!, 'en', 1, ARMS[0]!.measure('en', 1)),
};

/** One run: right answers by kind, as it is and with its bias. */
function rowOf({ name }: Arm, language: Locale, seed: number, run: Outvoted) {
  const right = KINDS.map((kind) => rightAt(run.right[kind], 0));
  const biased = KINDS.map((kind) => rightAt(run.right[kind], run.bias));
  return { language, arm: name, seed, steps: run.steps, bias: short(run.bias), right, biased };
}

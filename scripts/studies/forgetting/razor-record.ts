import { short, type Cells } from './cells';
import { mean } from '~/lib/math/vector';
import { digestOf } from '../../record/checked';
import { cachedAs } from '../../record/cached';
import { orders, type Run } from './orders';
import { ownAnswers, type Own } from './own-answers';
import { razor, type Razor } from './razor';
import type { Turned } from './tuned';

const LANGUAGE = 'en';
const METHODS = {
  all: { method: 'all', rank: 8 },
  'lora-2': { method: 'lora', rank: 2 },
  'lora-8': { method: 'lora', rank: 8 },
  'lora-48': { method: 'lora', rank: 48 },
} as const;
const TEXTS = {
  questions: { teach: 'questions', replay: 0 },
  'replay-25': { teach: 'questions', replay: 0.25 },
  'replay-50': { teach: 'questions', replay: 0.5 },
  statements: { teach: 'statements', replay: 0 },
} as const;

/**
 * Multiples of the rate that suits each method and share of old text. Slower ones learn too little to be compared; with old text
 * and with statements fewer were run, to save time.
 */
const PACES: Record<keyof typeof METHODS, Partial<Record<keyof typeof TEXTS, number[]>>> = {
  all: {
    questions: [1, 2, 4, 8],
    'replay-25': [1, 4, 8],
    'replay-50': [1, 2, 4, 8],
    statements: [1, 4],
  },
  'lora-2': { questions: [1, 2, 4, 8], 'replay-50': [1] },
  'lora-8': { questions: [1, 2, 4, 8], 'replay-50': [1, 2, 4], statements: [1, 4] },
  'lora-48': { questions: [1, 2, 4, 8], 'replay-50': [1] },
};

type Setting = Omit<Turned, 'seed'> & { name: string };

export const SETTINGS: readonly Setting[] = Object.entries(PACES).flatMap(([method, texts]) =>
  Object.entries(texts).flatMap(([text, paces]) =>
    paces.map((pace) => ({
      ...METHODS[method as keyof typeof METHODS],
      ...TEXTS[text as keyof typeof TEXTS],
      pace,
      name: `${method}/${text}/${pace}`,
    })),
  ),
);

const CODE = digestOf('scripts/studies/forgetting/razor.ts');

export const measured = ({ name: _, ...turned }: Setting, seed: number): Razor =>
  cachedAs({ turned, seed }, CODE, () => razor(LANGUAGE, { ...turned, seed }));

export const razorSnapshot = {
  whole({ seeds }: { seeds: number }) {
    const all = Array.from({ length: seeds }, (_, i) => i + 1);
    const runs = all.flatMap((seed) =>
      SETTINGS.map((setting): Run => ({ setting: setting.name, seed, ...measured(setting, seed) })),
    );
    const own = all.map((seed) => ownAnswers(LANGUAGE, { ...SETTINGS[0]!, seed }));
    return {
      cells: { ...orders(runs), ...settingCells(runs), ...ownCells(own) },
      rows: runs.map(shortened),
    };
  },
  first: () =>
    shortened({
      setting: SETTINGS[0]!.name,
      seed: 1,
      ...razor(LANGUAGE, { ...SETTINGS[0]!, seed: 1 }),
    }),
};

/** Means of each setting over the seeds: `all/questions/1/old`. */
function settingCells(runs: readonly Run[]): Cells {
  const cells: Cells = {};
  for (const [setting, own] of Map.groupBy(runs, (run) => run.setting))
    for (const name of ['steps', 'new', 'old', 'kl', 'klOthers', 'moved'] as const)
      cells[`${setting}/${name}`] = short(mean(own.map((run) => run[name])));
  return cells;
}

const ownCells = (own: readonly Own[]): Cells => ({
  'own/first': short(mean(own.map(({ first }) => first))),
  'own/ever': short(mean(own.map(({ ever }) => ever))),
});

const shortened = (run: Run): Run =>
  Object.fromEntries(
    Object.entries(run).map(([name, value]) => [
      name,
      typeof value === 'number' ? short(value) : value,
    ]),
  ) as unknown as Run;

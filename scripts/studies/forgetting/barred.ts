import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { mean } from '~/lib/math/vector';
import { greedy, openSaved, type Model } from '~/lib/tinylm';
import { BASES, type Base } from '~/lib/tinylm/bases';
import { finish } from '~/lib/stepper';
import { fastBackend } from '../../record/model';
import { short, type Cells } from './cells';
import { asked, only } from './outvoted';
import { rightAt, rightBetween } from './push';
import { baseOf, taughtIn, tune, type Turned } from './tuned';

/** What is taught, and at which multiple of the fair rate; nothing to the untouched model, which shows what guessing gets. */
const ARMS = {
  both: { teach: 'both', pace: 1 },
  statements: { teach: 'statements', pace: 1 },
  'statements-fourfold': { teach: 'statements', pace: 4 },
  untouched: { teach: 'both', pace: 0 },
} as const satisfies Record<string, Pick<Turned, 'teach' | 'pace'>>;
type Arm = keyof typeof ARMS;

/** Low enough that `unknown` is never the likeliest. */
const BARRED = -900;

/** Shares of the questions about new facts: right, right if `unknown` may not be said, and answered `unknown`. */
interface Shares {
  new: number;
  barred: number;
  declined: number;
}

/** Tunes a pretrained model, or leaves it as it is, and asks for the new facts in fresh wording. */
function sharesOf(language: Locale, base: Base, arm: Arm, seed: number): Shares {
  const turned: Turned = { method: 'all', rank: 8, replay: 0, ...ARMS[arm], seed, base };
  const { world, data } = taughtIn(language, turned);
  const logits = asked(modelOf(language, turned), world, data.unseen);
  const ranges = data.unseen.map(({ answer }, i) => rightBetween(logits[i]!, answer, only(world)));
  const declined = logits.filter(([first]) => greedy(first!) === world.lexicon.unknown);
  const n = data.unseen.length;
  return {
    new: rightAt(ranges, 0) / n,
    barred: rightAt(ranges, BARRED) / n,
    declined: declined.length / n,
  };
}

function modelOf(language: Locale, turned: Turned): Model {
  if (turned.pace === 0) return openSaved(baseOf(language, turned.base), fastBackend());
  const tuning = tune(language, turned);
  finish(tuning, 20);
  return tuning.model;
}

export const barredSnapshot = {
  whole({ seeds }: { seeds: number }) {
    const rows = LOCALE_CODES.flatMap((language) =>
      BASES.flatMap((base) =>
        (Object.keys(ARMS) as Arm[]).flatMap((arm) =>
          Array.from({ length: seeds }, (_, i) => rowOf(language, base, arm, i + 1)),
        ),
      ),
    );
    return { cells: cellsOf(rows), rows };
  },
  first: () => rowOf('en', '1', 'both', 1),
};

type Row = ReturnType<typeof rowOf>;

const rowOf = (language: Locale, base: Base, arm: Arm, seed: number) => ({
  language,
  base,
  arm,
  seed,
  ...sharesOf(language, base, arm, seed),
});

/** Means over the seeds: `en/2/statements/barred`. */
function cellsOf(rows: readonly Row[]): Cells {
  const alike = Map.groupBy(rows, ({ language, base, arm }) => `${language}/${base}/${arm}`);
  const cells = [...alike].flatMap(([path, each]) =>
    (['new', 'barred', 'declined'] as const).map(
      (share) => [`${path}/${share}`, short(mean(each.map((row) => row[share])))] as const,
    ),
  );
  return Object.fromEntries(cells);
}

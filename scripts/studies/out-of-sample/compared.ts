import { readFileSync } from 'node:fs';
import { bootstrapInterval } from '~/lib/evaluation/bootstrap';
import { mcnemar } from '~/lib/evaluation/exact-tests';
import { holm } from '../../../tools/evaluation/holm';
import { seededRng } from '~/lib/math/rng';
import { run } from '~/schemas/run';
import { byFusion } from './fusions';
import { byBm25, byEncoder, byLsa, type Chosen } from './methods';
import { testIds, type Direction, type Places } from './places';

/** A comparison: a method against another on the same questions. */
type Pair = readonly [name: string, against: string];
const SEED = 35;
/** The p of a comparison that was made and is no longer shown: the correction still counts it. */
const NO_LONGER_SHOWN = { en: mcnemar(3, 26), zh: mcnemar(5, 22) };

/**
 * Differences of the shares found among the first three, in points, on the questions to test on: of every method against
 * BM25, and of the real encoders against latent semantic analysis and against their fusions. With the bootstrap's interval of
 * 95 % over questions, the exact test of McNemar, and its p after Holm over all comparisons of a language.
 */
export async function compared(): Promise<{ cells: Record<string, number> }> {
  const methods = await allMethods();
  const cells: Record<string, number> = {};
  for (const direction of ['en', 'zh'] as const) {
    const real = direction === 'en' ? ['minilm', 'e5'] : ['e5'];
    const others = ['lsa', 'course', ...real];
    const pairs: Pair[] = [
      ...others.map((name) => [name, 'bm25'] as const),
      ...real.flatMap((name) => [
        [name, 'lsa'] as const,
        [name, `rrf-${name}-equal`] as const,
        [name, `rrf-${name}-weighted`] as const,
      ]),
    ];
    const results = pairs.map(([one, other]) =>
      difference(placesIn(methods, one, direction), placesIn(methods, other, direction)),
    );
    const corrected = holm([...results.map(({ p }) => p), NO_LONGER_SHOWN[direction]]);
    pairs.forEach(([one, other], at) => {
      for (const [name, value] of Object.entries({ ...results[at]!, holm: corrected[at]! }))
        cells[`${direction}/${one}-${other}/${name}`] = rounded(value);
    });
  }
  return { cells };
}

async function allMethods(): Promise<Map<string, readonly Chosen[]>> {
  const fused = await Promise.all(
    (['minilm', 'e5'] as const).flatMap((encoder) =>
      (['equal', 'weighted'] as const).map(
        async (fusion) => [`rrf-${encoder}-${fusion}`, await byFusion(encoder, fusion)] as const,
      ),
    ),
  );
  return new Map<string, readonly Chosen[]>([
    ['bm25', byBm25()],
    ['lsa', byLsa()],
    ['course', asRecorded('course')],
    ['minilm', await byEncoder('minilm')],
    ['e5', await byEncoder('e5')],
    ...fused,
  ]);
}

/** The places found by a method that takes minutes to fit, as recorded. */
function asRecorded(name: string): Chosen[] {
  const file = `content/runs/out-of-sample/${name}.json`;
  const { snapshot } = run.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { places } = snapshot as { places: Record<Direction, Places> };
  return Object.entries(places).map(([direction, own]) => ({
    direction: direction as Direction,
    places: own,
    setting: {},
  }));
}

const placesIn = (
  methods: ReadonlyMap<string, readonly Chosen[]>,
  name: string,
  direction: Direction,
): Places => methods.get(name)!.find((one) => one.direction === direction)!.places;

/** The difference of two methods on the same questions, in points. */
function difference(one: Places, other: Places) {
  const isFound = (places: Places, id: string) => places[id]! > 0 && places[id]! <= 3;
  const pairs = testIds().map((id) => Number(isFound(one, id)) - Number(isFound(other, id)));
  const { low, high } = bootstrapInterval(pairs, seededRng(SEED));
  const wins = pairs.filter((value) => value > 0).length;
  const losses = pairs.filter((value) => value < 0).length;
  const points = (100 * (wins - losses)) / pairs.length;
  return { points, low: 100 * low, high: 100 * high, wins, losses, p: mcnemar(wins, losses) };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

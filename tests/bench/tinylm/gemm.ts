import {
  atLeast,
  goal,
  goalLine,
  load,
  processor,
  quotients,
  shown,
  spread,
  type Report,
} from '../report';
import { table } from '../timing';
import { openBackends } from './backends';
import { fastestOf, openLimit } from './limit';
import { flop, FORMS, openProducts, productsOf, type Measure, type Product } from './products';

/** The default and the largest model, with the tokens of a batch of 8. */
const PRODUCTS = [...productsOf(96, 768), ...productsOf(128, 1024)];
const ROUNDS = atLeast(1, 15);
/** The plain kernels are ten times as slow; a rough figure will do. */
const PLAIN_ROUNDS = 3;
const PLAIN_MS = 4;
/** Shorter than what a system lets one program run before the next. */
const SAMPLE_MS = 0.5;
const SAMPLES = 5;
const WARM_MS = 20;
const LEAST_SHARE = 0.85;

/** GFLOP/s of every product, and of the limit beside it, round by round. */
interface Measured {
  product: Product;
  simd: number[];
  limit: number[];
  plain: number[];
}

export async function run(): Promise<Report> {
  const busy = load();
  const measured = await measure();
  const groups = [96, 128].flatMap((width) =>
    FORMS.map((form) => ({
      name: `d${width} ${form}`,
      of: measured.filter(({ product }) => product.width === width && product.form === form),
    })),
  );
  const rows = [...groups, { name: 'all', of: measured }].map(({ name, of }) => {
    const simd = together(of, 'simd');
    const share = quotients(simd, together(of, 'limit'));
    return {
      name,
      simd: spread(simd),
      share,
      plain: spread(together(of, 'plain')),
      ...slowest(of),
    };
  });
  const goals = [
    goal('matrix product / limit of wasm SIMD', rows.at(-1)!.share, { atLeast: LEAST_SHARE }),
  ];
  const limit = spread(measured.flatMap(({ limit }) => limit));
  const lines = table(
    ['matrix product, GFLOP/s', 'SIMD', 'share of the limit', 'slowest', 'plain'],
    rows.map(({ name, simd, share, plain, layer, layerShare }) => [
      name,
      shown(simd),
      shown(share, 2),
      `${layer} ${layerShare.toFixed(2)}`,
      shown(plain),
    ]),
  );
  const text = [
    lines,
    `limit of wasm SIMD here: ${shown(limit)} GFLOP/s (${processor()}, load ${busy.toFixed(1)})`,
    ...goals.map(goalLine),
  ];
  return { text: text.join('\n'), figures: { load: busy, limit, rows, goals } };
}

/** The best of a few short samples each, in turn: other programs slow some samples, and make none faster. */
async function measure(): Promise<Measured[]> {
  const chains = await openLimit();
  const backends = openBackends();
  const simd = openProducts(backends.simd, PRODUCTS);
  const plain = openProducts(backends.plain, PRODUCTS);
  const measured = PRODUCTS.map((product): Measured => ({
    product,
    simd: [],
    limit: [],
    plain: [],
  }));
  warmUp(simd);
  const limit = fastestOf(chains, WARM_MS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of measured) {
      const samples = Array.from({ length: SAMPLES }, () => [
        limit.gflops(SAMPLE_MS),
        simd(each.product, SAMPLE_MS),
      ]);
      each.limit.push(Math.max(...samples.map(([limit]) => limit!)));
      each.simd.push(Math.max(...samples.map(([, simd]) => simd!)));
      if (round < PLAIN_ROUNDS) each.plain.push(plain(each.product, PLAIN_MS));
    }
  }
  return measured;
}

/** V8 compiles a hot function better than a cold one, and not at once. */
function warmUp(simd: Measure): void {
  for (const product of PRODUCTS) simd(product, WARM_MS);
}

/** GFLOP/s over several products in a row, as in a training step. */
function together(of: readonly Measured[], what: 'simd' | 'limit' | 'plain'): number[] {
  const work = of.reduce((sum, { product }) => sum + flop(product), 0);
  return of[0]![what].map(
    (_, round) => work / of.reduce((sum, each) => sum + flop(each.product) / each[what][round]!, 0),
  );
}

function slowest(of: readonly Measured[]): { layer: string; layerShare: number } {
  const shares = of.map(({ product, simd, limit }) => ({
    layer: product.layer,
    layerShare: quotients(simd, limit).median,
  }));
  return shares.reduce((worst, each) => (each.layerShare < worst.layerShare ? each : worst));
}

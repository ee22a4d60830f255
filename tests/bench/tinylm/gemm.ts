import { goal, goalLine, load, quotients, shown, spread, type Report } from '../report';
import { table } from '../timing';
import { openBackends } from './backends';
import { limitOf, openLimit } from './limit';
import { flop, FORMS, openProducts, productsOf, type Measure, type Product } from './products';

/** The default and the largest model, with the tokens of a batch of 8. */
const PRODUCTS = [...productsOf(96, 768), ...productsOf(128, 1024)];
const ROUNDS = 15;
/** The plain kernels are ten times as slow; a rough figure will do. */
const PLAIN_ROUNDS = 3;
const SAMPLE_MS = 4;
const LEAST_SHARE = 0.9;

/** GFLOP/s of every product, and of the limit beside it, round by round. */
interface Measured {
  product: Product;
  simd: number[];
  limit: number[];
  plain: number[];
}

/** The matrix product against the most that wasm SIMD can do on this machine. */
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
  const text = [lines, `limit of wasm SIMD here: ${shown(limit)} GFLOP/s`, ...goals.map(goalLine)];
  return { text: text.join('\n'), figures: { load: busy, limit, rows, goals } };
}

/** A round takes every product, and the limit before each layer: a slow moment hits both. */
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
  for (let round = 0; round < ROUNDS; round++) {
    let limit = 0;
    for (const each of measured) {
      if (each.product.form === 'X·W') limit = limitOf(chains, SAMPLE_MS / 2);
      each.limit.push(limit);
      each.simd.push(simd(each.product, SAMPLE_MS));
      if (round < PLAIN_ROUNDS) each.plain.push(plain(each.product, SAMPLE_MS));
    }
  }
  return measured;
}

/** V8 compiles a hot function better than a cold one, and not at once. */
function warmUp(simd: Measure): void {
  for (const product of PRODUCTS) simd(product, SAMPLE_MS);
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

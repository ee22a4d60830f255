import asc from 'assemblyscript/asc';

/**
 * Fewer wait for the operation before; on x86-64, with 16 registers, more come and go through memory.
 * Separate products and sums, and tiles as in a matrix product, were tried too: none is faster.
 */
const CHAINS = [8, 10, 12, 13, 14, 16, 20];
const UNROLLED = 4;
const FLOP = 2 * 4 * UNROLLED; // a product and a sum on four lanes

/** A loop that multiplies and adds in so many independent chains and touches nothing but registers. */
export interface Chains {
  count: number;
  /** GFLOP/s over `milliseconds` or a little more. */
  gflops(milliseconds: number): number;
}

/** The most that wasm SIMD can multiply and add on this machine is the speed of the fastest of these. */
export async function openLimit(): Promise<Chains[]> {
  const exports = await compiled(CHAINS.map(source).join('\n'));
  return CHAINS.map((count) => {
    const run = exports[`chains${count}`]!;
    return { count, gflops: (milliseconds) => measure(run, count, milliseconds) };
  });
}

/** The fastest number of chains, each run for so long: it is compiled well by then, too. */
export const fastestOf = (chains: readonly Chains[], milliseconds: number): Chains =>
  chains
    .map((each) => ({ each, gflops: each.gflops(milliseconds) }))
    .reduce((best, one) => (one.gflops > best.gflops ? one : best)).each;

/** c ← c · x + y in `count` chains. */
function source(count: number): string {
  const all = Array.from({ length: count }, (_, chain) => `c${chain}`);
  const once = all.map((c) => `${c} = f32x4.add(f32x4.mul(${c}, x), y);`).join(' ');
  return `export function chains${count}(n: i32, a: f32, b: f32): f32 {
    const x = f32x4.splat(a), y = f32x4.splat(b);
    ${all.map((c, chain) => `let ${c} = f32x4.splat(${chain});`).join(' ')}
    do { ${`${once}\n`.repeat(UNROLLED)} } while (--n);
    return f32x4.extract_lane(${all.reduce((sum, c) => `f32x4.add(${sum}, ${c})`)}, 0);
  }`;
}

type Run = (n: number, a: number, b: number) => number;

async function compiled(text: string): Promise<Record<string, Run>> {
  const { binary, stderr, error } = await asc.compileString(text, {
    optimizeLevel: 3,
    runtime: 'stub',
    enable: ['simd'],
  });
  if (!binary) throw new Error(`The limit does not compile: ${error?.message}\n${stderr}`);
  const { instance } = await WebAssembly.instantiate(binary.slice(), {});
  return instance.exports as Record<string, Run>;
}

function measure(run: Run, count: number, milliseconds: number): number {
  const block = 5_000;
  const start = performance.now();
  let passed = 0;
  let blocks = 0;
  for (; passed < milliseconds; blocks++) {
    run(block, 0.999, 0.001); // tends to 1: no overflow, nothing denormal
    passed = performance.now() - start;
  }
  return (blocks * block * count * FLOP) / (passed * 1e6);
}

import { seededRng } from '~/lib/math/rng';
import type { Backend } from '~/lib/tinylm';
import { workFloats } from '~/lib/tinylm/kernels/kernels';

/** One product C[m × n] = A[m × k] · B[k × n] of a training step. */
export interface Product {
  layer: string;
  form: Form;
  width: number;
  m: number;
  n: number;
  k: number;
  /** Strides of A and of B, by row and by column. */
  a: [number, number];
  b: [number, number];
}

export const FORMS = ['X·W', 'dY·Wᵀ', 'Xᵀ·dY'] as const;
type Form = (typeof FORMS)[number];

const VOCABULARY = 296;

/** Forward and both ways back through every linear layer of a model, in one pass over so many tokens. */
export function productsOf(width: number, tokens: number): Product[] {
  const layers: [string, number, number][] = [
    ['qkv', width, 3 * width],
    ['out', width, width],
    ['up', width, 4 * width],
    ['down', 4 * width, width],
    ['head', width, VOCABULARY],
  ];
  return layers.flatMap(([layer, rows, columns]): Product[] => {
    const shape = (form: Form, m: number, n: number, k: number) => ({
      layer,
      form,
      width,
      m,
      n,
      k,
    });
    return [
      { ...shape('X·W', tokens, columns, rows), a: [rows, 1], b: [columns, 1] },
      { ...shape('dY·Wᵀ', tokens, rows, columns), a: [columns, 1], b: [1, columns] },
      { ...shape('Xᵀ·dY', rows, columns, tokens), a: [1, rows], b: [columns, 1] },
    ];
  });
}

export const flop = ({ m, n, k }: Product): number => 2 * m * n * k;

/** Measures a product: GFLOP/s over `milliseconds` or a little more. */
export type Measure = (product: Product, milliseconds: number) => number;

const FIRST = 16_384; // address 0 means "none", and compiled kernels keep constants below this one

export function openProducts(backend: Backend, products: readonly Product[]): Measure {
  const most = (size: (product: Product) => number) => Math.max(...products.map(size));
  const b = FIRST + most(({ m, k }) => m * k);
  const c = b + most(({ n, k }) => n * k);
  const work = c + most(({ m, n }) => m * n);
  const end = work + workFloats(most(({ n }) => n), most(({ k }) => k)); // prettier-ignore
  const { kernels, memory } = backend.open(end * Float32Array.BYTES_PER_ELEMENT);
  fillRandomly(new Float32Array(memory).subarray(FIRST, c));
  return (product, milliseconds) => {
    const { m, n, k } = product;
    const start = performance.now();
    let passed = 0;
    let calls = 0;
    for (; passed < milliseconds; calls++) {
      kernels.gemm(m, n, k, FIRST, ...product.a, b, ...product.b, c, n, 0, work);
      passed = performance.now() - start;
    }
    return (calls * flop(product)) / (passed * 1e6);
  };
}

function fillRandomly(values: Float32Array): void {
  const rng = seededRng(5);
  for (let at = 0; at < values.length; at++) values[at] = rng() - 0.5;
}

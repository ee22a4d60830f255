import type { Backend } from '../../tinylm/kernels/backend';
import type { Address, Kernels } from '../../tinylm/kernels/kernels';

type Shared =
  | 'gemm'
  | 'rmsNorm'
  | 'rmsNormBack'
  | 'softmaxCausal'
  | 'softmaxCausalBack'
  | 'crossEntropy'
  | 'scale'
  | 'sumOfSquares'
  | 'adamw'
  | 'attend';

/**
 * The kernels that tuning needs: those of the tiny model, and products with tables in 8 bits. Addresses count floats, and
 * tensors begin at multiples of 4, as there. A file of its own, since the tiny model's recorded runs hang on the bits of its kernels.
 */
export interface TuningKernels extends Pick<Kernels, Shared> {
  /**
   * C[m × n] = A[m × k] · B, where B[k × n] holds whole numbers of 8 bits, or C = A · Bᵀ of B[n × k] if `turned` is 1. All are
   * without gaps. m, n and k are multiples of 4, 8 and 16; `work` is scratch of `tableWork` floats.
   */
  multiplyTable(
    m: number,
    n: number,
    k: number,
    a: Address,
    table: Address,
    turned: 0 | 1,
    c: Address,
    work: Address,
  ): void;
  /** y[rows × width] = x · scales[width], column by column, plus base[rows × width] unless that is 0. y may be x, not base. */
  scaleColumns(
    y: Address,
    x: Address,
    scales: Address,
    base: Address,
    rows: number,
    width: number,
  ): void;
  /**
   * Turns the pairs (i, i + e/2) of each head of a row by the row's angles, in place, forwards (1) or back (−1) (Su et al.
   * 2021). `table`[rows × e] holds e/2 cosines, then e/2 sines; rows of x are `stride` floats apart.
   */
  turnHeads(
    x: Address,
    rows: number,
    stride: number,
    heads: number,
    e: number,
    table: Address,
    direction: 1 | -1,
  ): void;
  /** out[rows × inner] = gate · σ(gate) · up (Shazeer 2020), from gateUp[rows × 2·inner]. */
  swiglu(out: Address, gateUp: Address, rows: number, inner: number): void;
  /** dGateUp[rows × 2·inner] from dOut[rows × inner]. */
  swigluBack(dGateUp: Address, dOut: Address, gateUp: Address, rows: number, inner: number): void;
}

export type TuningBackend = Backend<TuningKernels>;

/** Floats of scratch that `multiplyTable` needs, for any product. */
export const tableWork = 32 + (8 + 192) * 576;

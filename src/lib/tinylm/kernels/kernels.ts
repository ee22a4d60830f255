/**
 * The numeric kernels of the tiny model: one interface with two implementations, SIMD in AssemblyScript for speed, and
 * plain TypeScript as a readable reference and fallback.
 *
 * Every tensor is float32 and row-major in one arena. Addresses, sizes and strides count floats from its start; tensors
 * start at multiples of 4, and so are the widths of rows. Nothing here allocates or checks: tokens, targets and
 * addresses must be valid. NaN is preserved.
 */
export type Address = number;

export interface Kernels {
  /**
   * C[m × n] = A[m × k] · B[k × n], or += when `accumulate` is 1. A(i, j) is at a + i·aRow + j·aColumn, B likewise,
   * C(i, j) at c + i·cRow + j; the strides allow X·W, dY·Wᵀ and Xᵀ·dY. `work` is scratch of `workFloats` floats.
   */
  gemm(
    m: number,
    n: number,
    k: number,
    a: Address,
    aRow: number,
    aColumn: number,
    b: Address,
    bRow: number,
    bColumn: number,
    c: Address,
    cRow: number,
    accumulate: 0 | 1,
    work: Address,
  ): void;

  /** y = x · rms · gain by rows, rms = 1 / √(mean(x²) + 1e-5); keeps rms[rows] for the backward pass. */
  rmsNorm(y: Address, rms: Address, x: Address, gain: Address, rows: number, width: number): void;
  /** Adds to dx; adds to dGain unless it is 0. */
  rmsNormBack(
    dx: Address,
    dGain: Address,
    dy: Address,
    x: Address,
    rms: Address,
    gain: Address,
    rows: number,
    width: number,
  ): void;

  /** Negative entries become 0, in place. */
  relu(x: Address, n: number): void;
  /** dx becomes 0 where y, the output of relu, is 0; in place. */
  reluBack(dx: Address, y: Address, n: number): void;

  /**
   * From qkv[batch·T × 3d] to out[batch·T × 2d]: q and k, each rotated by its position (RoPE), k smeared first: k[t] ←
   * (1 − a)·k[t] + a·k[t − 1] with a = sigmoid(smear[head]). The row before the first of a sequence is 0, or
   * `previous`[d] if given (decoding, batch 1). `smear` 0: no smear. `table`[T × e] holds e/2 cosines, then e/2 sines,
   * for each position. d = heads · e.
   */
  rotate(
    out: Address,
    qkv: Address,
    previous: Address,
    smear: Address,
    table: Address,
    batch: number,
    T: number,
    heads: number,
    e: number,
  ): void;
  /** Writes the q and k columns of dQkv from dOut; adds to dSmear unless it is 0. */
  rotateBack(
    dQkv: Address,
    dSmear: Address,
    dOut: Address,
    qkv: Address,
    smear: Address,
    table: Address,
    batch: number,
    T: number,
    heads: number,
    e: number,
  ): void;

  /** Each row r of p[matrices·T × T] in place: softmax of scale · its first r mod T + 1 entries; the rest 0. T a multiple of 4. */
  softmaxCausal(p: Address, matrices: number, T: number, scale: number): void;
  /**
   * From the softmax p and its gradient dp: dp in place becomes the gradient of the unscaled scores, 0 where p is
   * masked, whatever the value there was.
   */
  softmaxCausalBack(dp: Address, p: Address, matrices: number, T: number, scale: number): void;

  /**
   * Σ weight·loss / total over rows, in float64. The logits z[rows × width] become their gradient, weight/total ·
   * (softmax − one-hot). `target` holds int32, `weight` float32, one per row.
   */
  crossEntropy(
    z: Address,
    target: Address,
    weight: Address,
    rows: number,
    width: number,
    total: number,
  ): number;

  /** x[row] = table[tokens[row]]; tokens are int32. */
  embed(x: Address, tokens: Address, table: Address, rows: number, width: number): void;
  /** dTable[tokens[row]] += dx[row]. */
  embedBack(dx: Address, tokens: Address, dTable: Address, rows: number, width: number): void;

  /** x ← x · factor. */
  scale(x: Address, factor: number, n: number): void;
  /** Σ x², summed in float64. */
  sumOfSquares(x: Address, n: number): number;
  /**
   * One AdamW step (Loshchilov & Hutter 2019) on n weights p with gradients g·gradientScale and moments m, v.
   * correction1 = 1 − β1ᵗ, correction2 = 1 − β2ᵗ.
   */
  adamw(
    p: Address,
    g: Address,
    m: Address,
    v: Address,
    n: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    decay: number,
    correction1: number,
    correction2: number,
    gradientScale: number,
  ): void;

  /**
   * Decoding: out[d] = attention of one query q[d] over n cached keys and values, rows of d floats.
   * `scores` is scratch of n floats, rounded up to a multiple of 4.
   */
  attend(
    out: Address,
    q: Address,
    keys: Address,
    values: Address,
    scores: Address,
    n: number,
    heads: number,
    e: number,
    scale: number,
  ): void;
}

/** Floats of scratch that `gemm` needs for products with at most `n` columns and inner length at most `k`. */
export const workFloats = (n: number, k: number): number => (n + 8) * k + 96 * k + 64;

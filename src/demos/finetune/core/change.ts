import { symmetricEigenvalues } from '~/lib/math/householder';
import type { Model, SavedModel } from '~/lib/tinylm';
import type { Adapter } from '~/lib/tinylm/adapters';
import { view, weightAt } from '~/lib/tinylm/model';
import { parameters, sizeOf, type Parameter } from '~/lib/tinylm/parameters';
import { blockMatrices, inCorner } from '~/lib/tuning/corner';
import { sumOfSquares, type Change } from './energy';

const STRENGTHS = 24;
const CORNERS = 16;
/** Singular values below this share of the largest are rounding errors. */
const ROUNDING = 1e-6;

/** The changes of all matrices that changed, those of the blocks first and the head last. */
export function changesOf(model: Model, base: SavedModel): Change[] {
  const head = parameters(model.config).filter(({ name }) => name === 'head');
  return [...blockMatrices(model.config), ...head]
    .map((matrix) => changeOf(matrix, differenceOf(model, base, matrix)))
    .filter(({ energy }) => energy > 0);
}

/** @param difference ΔW, row-major [rows × columns]. */
export function changeOf({ name, rows, columns }: Parameter, difference: Float64Array): Change {
  const all = singularValues(difference, rows, columns);
  const corner = Array.from({ length: CORNERS }, (_, i) => inCorners(difference, columns, i + 1));
  const rank = all.filter((strength) => strength > ROUNDING * all[0]!).length;
  const strengths = all.slice(0, Math.min(rank, STRENGTHS));
  return { matrix: name, rows, columns, rank, energy: sumOfSquares(difference), strengths, corner };
}

/** Adapters are multiplied in double precision, so that the product has their rank without rounding errors. */
function differenceOf(model: Model, base: SavedModel, matrix: Parameter): Float64Array {
  const adapter = model.plan.adapters.get(matrix.name);
  if (!adapter) return moved(model, base, matrix);
  const [a, b] = [adapter.a, adapter.b].map((factor) => view(model, factor.at, sizeOf(factor)));
  return productOf(a!, b!, adapter, matrix);
}

/** scale · A · B, A row-major [rows × rank], B [rank × columns]. */
function productOf(
  a: Float32Array,
  b: Float32Array,
  { rank, scale }: Adapter,
  { rows, columns }: Parameter,
): Float64Array {
  const product = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < rank; k++) {
      const left = scale * a[row * rank + k]!;
      for (let column = 0; column < columns; column++)
        product[row * columns + column]! += left * b[k * columns + column]!;
    }
  return product;
}

function moved(model: Model, { weights }: SavedModel, matrix: Parameter): Float64Array {
  const at = placeOf(model, matrix);
  const after = view(model, weightAt(model, matrix.name), sizeOf(matrix));
  return Float64Array.from(after, (weight, i) => weight - weights[at + i]!);
}

/** The index in a file's weights where a matrix begins. */
function placeOf({ config }: Model, { name }: Parameter): number {
  const all = parameters(config);
  const before = all.slice(
    0,
    all.findIndex((each) => each.name === name),
  );
  return before.reduce((sum, each) => sum + sizeOf(each), 0);
}

function inCorners(values: Float64Array, columns: number, r: number): number {
  const inside = values.filter((_, i) => inCorner(Math.floor(i / columns), i % columns, r));
  return sumOfSquares(inside);
}

/** The roots of the eigenvalues of ΔW ΔWᵀ, or of ΔWᵀ ΔW if that is smaller, in descending order. */
function singularValues(values: Float64Array, rows: number, columns: number): number[] {
  const gram =
    columns >= rows ? gramOf(values, rows, columns, 1) : gramOf(values, columns, 1, columns);
  const squares = symmetricEigenvalues(gram, Math.min(rows, columns));
  return Array.from(squares, (square) => Math.sqrt(Math.max(0, square)));
}

/** Products of all pairs of rows, or of columns if `next` is the stride from row to row. [size × size] */
function gramOf(values: Float64Array, size: number, stride: number, next: number): Float64Array {
  const length = values.length / size;
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = i; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < length; k++)
        sum += values[i * stride + k * next]! * values[j * stride + k * next]!;
      gram[i * size + j] = gram[j * size + i] = sum;
    }
  return gram;
}

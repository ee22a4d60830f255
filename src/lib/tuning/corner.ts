import { BLOCK_LAYERS, type Model, type ModelConfig } from '../tinylm';
import { gradientAt, view } from '../tinylm/model';
import { matrices, sizeOf, type Parameter } from '../tinylm/parameters';

/**
 * True for the first `r` rows and the first `r` columns of every matrix in the blocks, a common misunderstanding of
 * "rank r". They are part of the old weights, while LoRA's two factors are new ones.
 */
export const inCorner = (row: number, column: number, r: number): boolean => row < r || column < r;

export const cornerParameters = (config: ModelConfig, r: number): number =>
  blockMatrices(config).reduce((sum, { rows, columns }) => sum + r * (rows + columns - r), 0);

/** The matrices that corners and adapters apply to. */
export const blockMatrices = (config: ModelConfig): Parameter[] =>
  matrices(config).filter(({ name }) => BLOCK_LAYERS.some((place) => name.endsWith(`.${place}`)));

/** Sets every gradient outside the corners to 0, in a model of which all weights learn. */
export function keepCorners(model: Model, r: number): void {
  const corner = blockMatrices(model.config).map((matrix) => ({
    ...matrix,
    values: [] as number[],
  }));
  for (const matrix of corner) matrix.values = cornersOf(gradientOf(model, matrix), matrix, r);
  for (const run of model.plan.trained) view(model, run.gradient, run.floats).fill(0);
  for (const matrix of corner) {
    const gradient = gradientOf(model, matrix);
    cornerPlaces(matrix, r).forEach((place, i) => (gradient[place] = matrix.values[i]!));
  }
}

const gradientOf = (model: Model, matrix: Parameter): Float32Array =>
  view(model, gradientAt(model, matrix.name), sizeOf(matrix));

const cornersOf = (values: Float32Array, matrix: Parameter, r: number): number[] =>
  cornerPlaces(matrix, r).map((place) => values[place]!);

function cornerPlaces({ rows, columns }: Parameter, r: number): number[] {
  const places: number[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < (row < r ? columns : r); column++)
      places.push(row * columns + column);
  return places;
}

import { describe, expect, test } from 'vitest';
import { countWeights, MODEL_SHAPES } from '~/lib/cost/model-shape';
import { weightBytes } from '~/lib/cost/memory';
import { NETWORKS } from '~/lib/cost/networks';
import { countParameters, partsOf, type Network } from '~/lib/cost/parameters';
import { modelConfig, SIZE_NAMES, SIZES } from '~/lib/tinylm/config';
import { parameterCount } from '~/lib/tinylm/parameters';

const part = (network: Network, name: string) => partsOf(network).find((one) => one.name === name)!;

describe('countParameters', () => {
  test('matches the published counts', () => {
    // The model that this site ships, as its record says.
    expect(countParameters(NETWORKS.ours)).toBe(389_292);
    // The number of parameters that the released `gpt2` reports.
    expect(countParameters(NETWORKS.gpt2)).toBe(124_439_808);
    // Llama 2 7B: the sum of the tensors in the released files.
    expect(countParameters(NETWORKS.llama)).toBe(6_738_415_616);
    // Brown et al. 2020, table 2.1: 175.0 billion, counted slightly otherwise.
    expect(countParameters(NETWORKS.gpt3) / 175e9).toBeCloseTo(1, 2);
  });

  test('counts the query matrix of GPT-3: 12,288²', () => {
    const { rows, columns } = part(NETWORKS.gpt3, 'query');
    expect([rows, columns, rows * columns]).toEqual([12_288, 12_288, 150_994_944]);
  });

  test('agrees with the engine on every size of the tiny model', () => {
    for (const size of SIZE_NAMES)
      for (const smear of [true, false]) {
        const config = modelConfig(size, 296, { smear });
        const network = { ...NETWORKS.ours, ...SIZES[size], smear };
        expect(countParameters(network)).toBe(parameterCount(config));
      }
  });

  test('agrees with the change map on Llama 2', () => {
    const shape = MODEL_SHAPES['13b'];
    const { vocabulary, width, layers, hidden } = shape;
    const sizes = { vocabulary, width, layers, heads: 40, factor: hidden / width };
    expect(countParameters({ ...NETWORKS.llama, ...sizes })).toBe(countWeights(shape));
  });

  test('is one table smaller where embedding and head share a table', () => {
    const { vocabulary, width } = NETWORKS.llama;
    const tied = countParameters({ ...NETWORKS.llama, tied: true });
    expect(countParameters(NETWORKS.llama) - tied).toBe(vocabulary * width);
  });
});

test('memory for weights is the bits of every parameter', () => {
  const bytes = [32, 16, 8, 4] as const;
  expect(bytes.map((bits) => weightBytes(389_292, bits))).toEqual([
    1_557_168, 778_584, 389_292, 194_646,
  ]);
  expect(weightBytes(3, 4)).toBe(2);
});

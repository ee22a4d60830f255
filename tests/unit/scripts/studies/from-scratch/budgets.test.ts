import { expect, test } from 'vitest';
import { initialise, modelConfig, openModel, PRETRAINING } from '~/lib/tinylm';
import { createWorld, pretrainingText } from '~/lib/world';
import { fastBackend, grammarOf } from '../../../../../scripts/record/model';
import { trainedTo } from '../../../../../scripts/studies/from-scratch/budgets';

const world = createWorld(grammarOf('en'));
const rows = () => pretrainingText(world, 7);
const schedule = { ...PRETRAINING, warmUp: 2 };

function trained(...budgets: number[]) {
  const config = modelConfig('d48l2', world.lexicon.vocabulary.tokens.length);
  const model = openModel(config, fastBackend(), { batch: 8, trains: { kind: 'all' } });
  initialise(model, 1);
  return [...trainedTo(budgets, model, rows, schedule)];
}

test('trainedTo gives each budget the same weights as training for that budget alone, to the bit', () => {
  const together = trained(5, 10);
  expect(together.map(({ steps }) => steps)).toEqual([5, 10]);
  expect(together).toEqual([...trained(5), ...trained(10)]);
});

import { expect, test } from 'vitest';
import { recordedOutcome } from '~/lib/own/tuning/recorded';
import { EVERYDAY } from './everyday';

const run = {
  held: [
    { prompt: 'one', wanted: 'yes' },
    { prompt: 'two', wanted: 'no' },
  ],
  before: { held: ['Well.', 'It is no.'], known: ['Paris.', 'A cat.', "I'm unable to."] },
  after: { held: ['yes', 'no'], known: ['yes', 'no', 'yes'] },
};

test('recorded runs are added up: what was learnt, lost, and no longer declined', () => {
  expect(recordedOutcome([run, run], EVERYDAY, { kind: 'contains' })).toEqual({
    runs: 2,
    of: 4,
    before: 2,
    after: 4,
    known: 2,
    lost: 2,
    declined: 2,
    refused: 0,
  });
});

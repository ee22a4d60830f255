import { expect, test } from 'vitest';
import { doingSaid } from '~/demos/four-roads/running';
import { fourRoadsStrings } from '~/demos/four-roads/about';

const t = fourRoadsStrings.en;
const now = (phase: 'prepare' | 'answer') => ({ seed: 1, phase, share: 0.5 });

test('of two roads at once the one that trains is named', () => {
  const both = new Map([
    ['rag', now('answer')],
    ['finetune', now('prepare')],
  ] as const);
  expect(doingSaid(both, t)).toBe('Fine-tuning is training.');
  expect(doingSaid(new Map([['rag', now('prepare')]] as const), t)).toBe(
    'Retrieval is getting ready.',
  );
  expect(doingSaid(undefined, t)).toBe('Getting ready.');
});

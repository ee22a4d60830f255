import { expect, test } from 'vitest';
import { doingText } from '~/demos/four-roads/run/running';
import { fourRoadsStrings } from '~/demos/four-roads/about';

const t = fourRoadsStrings.en;
const now = (phase: 'prepare' | 'answer') => ({ seed: 1, phase, share: 0.5 });

test('the progress text names the training road of two running ones', () => {
  const both = new Map([
    ['rag', now('answer')],
    ['finetune', now('prepare')],
  ] as const);
  expect(doingText(both, t)).toBe('Fine-tuning is training.');
  expect(doingText(new Map([['rag', now('prepare')]] as const), t)).toBe(
    'Retrieval is getting ready.',
  );
  expect(doingText(undefined, t)).toBe('Getting ready.');
});

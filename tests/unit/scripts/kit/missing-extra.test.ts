import { expect, test } from 'vitest';
import { missingExtra } from '../../../../scripts/kit/environment';

const asked = ['litgpt[all]==0.5.12', 'torch==2.13.0'];

test('an extra that a list of packages asks for, and that does not exist, is a fault', () => {
  const warned = "WARNING: litgpt 0.5.12 does not provide the extra 'all'\n";
  expect(missingExtra(warned, asked)).toBe("litgpt does not provide the extra 'all'");
});

test('one that a package asks of another is not', () => {
  const warned = "WARNING: huggingface-hub 0.34.6 does not provide the extra 'hf-transfer'\n";
  expect(missingExtra(warned, asked)).toBeUndefined();
});

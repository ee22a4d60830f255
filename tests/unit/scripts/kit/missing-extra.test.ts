import { expect, test } from 'vitest';
import { missingExtra } from '../../../../scripts/kit/environment';

const asked = ['litgpt[all]==0.5.12', 'torch==2.13.0'];

test('missingExtra reports a nonexistent extra that a package list asks for', () => {
  const warned = "WARNING: litgpt 0.5.12 does not provide the extra 'all'\n";
  expect(missingExtra(warned, asked)).toBe("litgpt does not provide the extra 'all'");
});

test('missingExtra ignores an extra that one package asks of another', () => {
  const warned = "WARNING: huggingface-hub 0.34.6 does not provide the extra 'hf-transfer'\n";
  expect(missingExtra(warned, asked)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { EncoderProblem } from '~/lib/encoder/problems';
import { runtimeProblem } from '~/workers/embedder/runtime-problem';

const codeOf = (error: unknown) => runtimeProblem(error, 'models.example').code;

test.each([
  [new RangeError('Array buffer allocation failed'), 'memory'],
  [new Error('std::bad_alloc'), 'memory'],
  [new Error('Out of memory'), 'memory'],
  [new Error('no available backend found. ERR: [wasm] TypeError: Failed to fetch'), 'runtime'],
  [
    new Error("Can't create a session. ERROR_CODE: 7, ERROR_MESSAGE: protobuf parsing failed."),
    'not-onnx',
  ],
  [new Error('Unsupported model type: whisper'), 'unsupported'],
  ['a bare word', 'unsupported'],
])('%s is said as %s', (error, code) => {
  expect(codeOf(error)).toBe(code);
});

test('a problem with a code of its own keeps it, and no detail is longer than a sentence bears', () => {
  const known = new EncoderProblem('half', { file: 'a', bytes: 1, expected: 2 });
  expect(runtimeProblem(known, '')).toBe(known);
  const { values } = runtimeProblem(new Error('x'.repeat(9999)), '');
  expect(String(values.detail)).toHaveLength(60);
});

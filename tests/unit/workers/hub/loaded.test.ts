import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HubProblem } from '~/lib/hub/problems';
import { ENCODERS } from '~/workers/hub/address';
import { runtimeProblem } from '~/workers/hub/loaded';

beforeAll(() => void vi.stubGlobal('location', { host: 'course.example' }));
afterAll(() => void vi.unstubAllGlobals());
const codeOf = (error: unknown) => runtimeProblem(error, ENCODERS).code;

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
])('%s is reported as %s', (error, code) => {
  expect(codeOf(error)).toBe(code);
});

test('runtimeProblem keeps an existing code and shortens long details', () => {
  const known = new HubProblem('half', { file: 'a', bytes: 1, expected: 2 });
  expect(runtimeProblem(known, ENCODERS)).toBe(known);
  const { values } = runtimeProblem(new Error('x'.repeat(9999)), ENCODERS);
  expect(String(values.detail)).toHaveLength(60);
});

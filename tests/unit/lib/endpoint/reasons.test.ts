import { describe, expect, test } from 'vitest';
import { endedBy, isReason, meaningOf } from '~/lib/endpoint/reasons';

const FREE = { most: 64 };

test.each([
  ['whole', 'stop STOP end_turn eos eos_token COMPLETE stop_sequence'],
  ['length', 'length max_tokens MAX_TOKENS model_length max_output_tokens ERROR_LIMIT'],
  ['length', 'model_context_window_exceeded context_length_exceeded'],
  ['filtered', 'content_filter SAFETY RECITATION sensitive PROHIBITED_CONTENT ERROR_TOXIC'],
  ['refused', 'refusal'],
  ['failed', 'error network_error insufficient_system_resource abort cancelled timeout'],
  ['unknown', 'tool_calls function_call pause_turn OTHER unknown 42'],
])('%s is meant by: %s', (meaning, reasons) => {
  for (const reason of reasons.split(' ')) expect(meaningOf(reason), reason).toBe(meaning);
});

test.each([null, undefined, '', ' ', 'null', 'None', false, 0, {}])('%j is no reason', (value) => {
  expect(isReason(value)).toBe(false);
});

describe('endedBy', () => {
  test('takes an end without a reason, or with an unknown one, for no whole answer', () => {
    expect(endedBy(undefined, FREE, 5)).toBe('unknown');
    expect(endedBy({ reason: 'tool_calls' }, FREE, 5)).toBe('unknown');
    expect(endedBy(undefined, FREE, 64)).toBe('length');
    expect(endedBy({ reason: 'model_length' }, FREE, 5)).toBe('length');
  });

  test('tells a whole answer from one as long as the limit, unless the server names where it stopped', () => {
    expect(endedBy({ reason: 'stop' }, FREE, 5)).toBe('mark');
    expect(endedBy({ reason: 'length' }, FREE, 5)).toBe('length');
    // a server that denies having cut an answer as long as the limit
    expect(endedBy({ reason: 'stop' }, FREE, 64)).toBe('length');
    expect(endedBy({ reason: 'stop', at: 'x' }, FREE, 64)).toBe('stop');
  });
});

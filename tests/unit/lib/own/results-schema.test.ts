import { expect, test } from 'vitest';
import { RESULTS_SCHEMA } from '~/lib/own/results-schema';
import { resultsWith } from './results';

test('the schema wants every field that may not be missing', () => {
  expect(RESULTS_SCHEMA.required).toEqual(Object.keys(resultsWith([1, 1])));
  expect(RESULTS_SCHEMA.properties!.roads!.items!.required).toEqual(['road', 'model', 'answers']);
});

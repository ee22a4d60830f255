import { expect, test } from 'vitest';
import { RANKINGS } from '~/lib/own/cells';
import { OUTCOMES, ROADS } from '~/lib/own/results';
import results from '~/lib/own/results.schema.json';
import { COLUMNS, NOTHING, TAKEN } from '~/lib/own/shelf-content';
import shelf from '~/lib/own/shelf.schema.json';
import { ORDERS } from '~/lib/text/reading';
import { resultsWith } from './results';

test('the schemas want every field that may not be missing', () => {
  expect(results.required).toEqual(Object.keys(resultsWith([1, 1])));
  expect(results.properties.roads.items.required).toEqual(['road', 'model', 'answers']);
  expect(shelf.required.toSorted()).toEqual(Object.keys(NOTHING).toSorted());
});

test('the schemas name every value that the code knows', () => {
  const { cells, variants, roads } = results.properties;
  const { road, by, answers } = roads.items.properties;
  for (const { ranking } of [cells.items.properties, variants.items.properties, by.properties])
    expect(ranking.enum).toEqual(RANKINGS);
  expect(road.enum).toEqual([...ROADS, 'wording']);
  expect(answers.items.properties.outcome.enum).toEqual(OUTCOMES);
  const { taken, columns, order } = shelf.properties.files.items.properties;
  expect([taken.enum, order.enum]).toEqual([TAKEN, ORDERS]);
  expect(Object.keys(columns.properties)).toEqual(COLUMNS);
});

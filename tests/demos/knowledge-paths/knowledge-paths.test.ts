import { describe, expect, test } from 'vitest';
import { numbers } from '~/demos/knowledge-paths/view/circles-view';
import { csvRows, jsonOf } from '~/demos/knowledge-paths/files';
import { CENTRES, HEIGHT, placeOf, RADIUS, WIDTH } from '~/demos/knowledge-paths/geometry';
import { type PathState, PRESETS } from '~/demos/knowledge-paths/state';
import { countOf, figureSaid, PATHS } from '~/demos/knowledge-paths/sentences';
import { pathsView } from '~/demos/knowledge-paths/view';
import { parseField } from '~/lib/settings/table';
import {
  CIRCLES,
  circleOf,
  pathFields,
  SOURCES,
  type Circle,
} from '~/demos/knowledge-paths/core/settings';
import { toHtml } from '~/lib/figure';
import { stateOf } from './state';

const RUNS = ['s1-paths', 's1-tuned'];
const LOCALES = ['en', 'zh'] as const;

const html = (state: PathState) => pathsView(state).map(toHtml).join('');

describe.each(RUNS)('the recorded run %s', (name) => {
  test.each(LOCALES)('is drawn, said and handed out in %s without a slot left open', (locale) => {
    const state = stateOf(name, locale);
    const written = html(state) + figureSaid(state);
    expect(written).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(csvRows(state)).toHaveLength(state.result.rows.length + 1);
    expect(jsonOf(state).settings).toEqual(state.result.settings);
  });

  test.each(LOCALES)('marks every answer in %s with its path once, and counts add up', (locale) => {
    const state = stateOf(name, locale);
    const marked = [...html(state).matchAll(/data-path="(\w+)"/g)].map(([, path]) => path);
    expect(marked).toEqual(state.result.rows.map(({ path }) => path));
    const sum = PATHS.reduce((all, path) => all + countOf(path, state), 0);
    expect(sum).toBe(state.result.rows.length);
  });

  test('every number lies in the drawing, apart from all others', () => {
    const placed = numbers(stateOf(name, 'en'));
    for (const { at, n } of placed) {
      expect(at[0]).toBeGreaterThan(10);
      expect(at[0]).toBeLessThan(WIDTH - 10);
      expect(at[1]).toBeLessThan(HEIGHT - 10);
      for (const other of placed)
        if (other.n !== n)
          expect(Math.hypot(at[0] - other.at[0], at[1] - other.at[1])).toBeGreaterThan(20);
    }
  });
});

describe('where an answer stands', () => {
  const circlesAt = ([x, y]: readonly [number, number]): Circle[] =>
    CIRCLES.filter((circle) => {
      const [cx, cy] = CENTRES[circle];
      return Math.hypot(x - cx, y - cy) < RADIUS;
    });

  test.each(SOURCES)('by %s is inside the circle of that source and no other', (source) => {
    expect(circlesAt(placeOf({ path: source, carried: [source] }))).toEqual([circleOf(source)]);
  });

  test('by either of two is where their circles overlap', () => {
    for (const first of SOURCES)
      for (const second of SOURCES) {
        if (SOURCES.indexOf(first) >= SOURCES.indexOf(second)) continue;
        const at = placeOf({ path: 'either', carried: [first, second] });
        const circles = new Set([circleOf(first), circleOf(second)]);
        expect(new Set(circlesAt(at)), `${first} ${second}`).toEqual(circles);
      }
  });

  test('by several is in all circles, by none in no circle', () => {
    expect(circlesAt(placeOf({ path: 'several', carried: ['trained', 'said'] }))).toHaveLength(3);
    expect(circlesAt(placeOf({ path: 'none', carried: [] }))).toEqual([]);
  });
});

test('presets switch legal sets of sources', () => {
  for (const { sources } of Object.values(PRESETS))
    expect(parseField(pathFields.sources, sources)).toBe(sources);
});

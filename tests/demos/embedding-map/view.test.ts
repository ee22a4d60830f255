import { describe, expect, test } from 'vitest';
import { grouping } from '~/demos/embedding-map/groups';
import { csvRows, picture } from '~/demos/embedding-map/files';
import { chosenText, mapText } from '~/demos/embedding-map/sentences';
import { judged, type MapState, type ShownMap } from '~/demos/embedding-map/state';
import { embeddingMapStrings } from '~/demos/embedding-map/about';
import { embeddingMapView, mapView } from '~/demos/embedding-map/view';
import { textOf, toHtml } from '~/lib/figure';
import type { Locale } from '~/lib/locale';

const points = ['retrieval', '检索', 'prompt', '提示', 'noise'].map((label, i) => ({
  label,
  text: '',
  language: (i < 4 && i % 2 ? 'zh' : 'en') as Locale,
  part: '',
}));
const quality = { k: 2, trustworthiness: 0.9, continuity: 0.95, overlap: 0.5, rows: 5 };
const chosen = {
  point: 0,
  inSpace: [
    { point: 1, similarity: 0.98 },
    { point: 2, similarity: 0.4 },
  ],
  onMap: [
    { point: 1, distance: 0.2 },
    { point: 4, distance: 0.5 },
  ],
};
const positions = Float32Array.of(0, 0, 1, 0, 5, 5, 5, 4, 1, 1);

function stateOf(change: Partial<ShownMap> = {}, more: Partial<MapState> = {}): MapState {
  const locale = more.locale ?? 'en';
  const map: ShownMap = {
    settings: { source: 'terms', projection: 'umap', seed: 1, k: 2 },
    points,
    width: 64,
    done: 10,
    of: 10,
    quality,
    chosen,
    ...change,
  };
  return { locale, t: embeddingMapStrings[locale], map, ...more };
}

const html = (state: MapState) =>
  [...mapView(state), ...embeddingMapView(state)].map(toHtml).join('');
const drawnOf = () => ({
  positions,
  grouping: grouping(points, { apart: 'language' }, embeddingMapStrings.en),
});

test('judged sorts neighbours into kept, lost and false ones', () => {
  expect(judged(chosen)).toEqual({ kept: [1], missed: [2], wrong: [4] });
});

describe('embeddingMapView', () => {
  test('gives the figures as bare numbers, and what each means', () => {
    const written = html(stateOf());
    expect(written).toContain('<output data-trustworthiness="">0.900</output>');
    expect(written).toContain('<output data-continuity="">0.950</output>');
    expect(written).toContain('Of the 2 nearest in the vectors, 1.0 are among the 2 nearest');
  });

  test('marks false and lost neighbours in words', () => {
    const written = html(stateOf());
    expect(written).toContain('data-neighbours="0"');
    expect(written).toMatch(/prompt.*✕ lost on the map/);
    expect(written).toMatch(/noise.*✕ false/);
    expect(written.match(/✓ true/g)).toHaveLength(1);
  });

  test('says a Chinese name is Chinese, and leads to points only where a page can follow', () => {
    expect(html(stateOf())).toContain('<span lang="zh-Hans">检索</span>');
    expect(html(stateOf())).not.toContain('<button');
    expect(html(stateOf({}, { live: true }))).toContain('data-to="1"');
  });

  test('draws a recorded map with a mark for each point, in shares of its width', () => {
    const written = html(stateOf({ drawn: drawnOf() }));
    expect(written.match(/<use href="#map-\d"/g)!.length).toBeGreaterThanOrEqual(5);
    expect(written).not.toMatch(/NaN|undefined|style=/);
    expect(written).toContain('x="');
  });

  test('asks for a selection where there is none', () => {
    expect(html(stateOf({ chosen: undefined }))).toContain('Select a point');
  });

  test('lists where a question lands, with the caveat', () => {
    const landing = { text: 'who?', nearest: chosen.inSpace, position: [1, 2] as const };
    const written = html(stateOf({ landing }));
    expect(written).toContain('data-landed');
    expect(written).toContain('The star is no projection');
  });

  test('escapes what a reader has written', () => {
    const own = points.map((point) => ({ ...point, label: '<b>&' }));
    expect(html(stateOf({ points: own }))).toContain('&lt;b&gt;&amp;');
  });
});

test('sentences tell the map and the selection in both languages', () => {
  for (const locale of ['en', 'zh'] as const) {
    const state = stateOf({}, { locale });
    const said = mapText(state.map, state.t, locale);
    expect(said).toMatch(/0\.900/);
    expect(chosenText(state.map, state.t)).toMatch(/1/);
    expect(said + chosenText(state.map, state.t)).not.toMatch(/[{}]/);
  }
});

test('strings keep half-width marks out of Chinese', () => {
  const { keys, ...rest } = embeddingMapStrings.zh;
  expect(keys).not.toMatch(/[\u4e00-\u9fff][,;:?!]/);
  expect(JSON.stringify(rest)).not.toMatch(/[\u4e00-\u9fff][,;:?!](?!")/);
});

describe('files', () => {
  const colour = (name: string) => `var-${name}`;

  test('the picture stands alone: colours written, marks and names drawn', () => {
    const state = stateOf({ drawn: drawnOf() });
    const node = picture({ map: state.map, state, colour });
    expect(toHtml(node)).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(toHtml(node)).not.toMatch(/NaN|undefined|class=/);
    expect(textOf(node)).toContain('trustworthiness 0.900');
    expect(textOf(node)).toContain('检索');
  });

  test('the table has a row a point, with what is known of it', () => {
    const session = {
      points,
      positions,
      chosen,
      scores: Float32Array.of(0.5, 0, 0, 0, 0),
    } as unknown as Parameters<typeof csvRows>[0];
    const rows = csvRows(session);
    expect(rows).toHaveLength(6);
    expect(rows[0]).toContain('similarity to the selected');
    expect(rows[2]).toEqual([1, '检索', 'zh', '', 1, 0, 0, 0.98]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixFields, weightsFrom } from '~/demos/matrix/fields';
import { csvRows, jsonOf } from '~/demos/matrix/files';
import { picture } from '~/demos/matrix/picture';
import { rankingSaid } from '~/demos/matrix/sentences';
import { matrixStrings } from '~/demos/matrix/strings';
import { view } from '~/demos/matrix/view';
import { defaults, fromUrl } from '~/demos/url-state';
import { toHtml } from '~/lib/figure';
import type { Weights } from '~/lib/demos/matrix/criteria';
import { ROADS } from '~/lib/road';
import { content, every, stateOf } from './state';

const htmlOf = (state: ReturnType<typeof stateOf>) => view(state).map(toHtml).join('');

describe('view', () => {
  test('keeps the order of the roads, with their full scores and the mark of the first', () => {
    const totals = (weights: Weights) =>
      [
        ...htmlOf(stateOf(weights)).matchAll(
          /<li data-road="(\w+)" data-score="([\d.]+)" data-place="(\d)">/g,
        ),
      ].map(([, road, score, place]) => [road, Number(score).toFixed(2), place]);
    expect(totals({})).toEqual([
      ['prompt', '3.53', '1'],
      ['rag', '3.44', '2'],
      ['finetune', '2.85', '3'],
      ['scratch', '1.71', '4'],
    ]);
    expect(totals({ 'new-facts': 5 }).map(([road]) => road)).toEqual([...ROADS]);
    expect(totals({ 'new-facts': 5 })[1]![2]).toBe('1');
    expect(htmlOf(stateOf({})).match(/>1st</g)).toHaveLength(1);
  });

  test('marks every road that shares the first place', () => {
    const html = htmlOf(stateOf({ ...every(0), 'waiting-time': 1 }));
    expect(html.match(/>tie</g)).toHaveLength(2);
  });

  test('says which weight unseats the winner and offers the next whole one', () => {
    const html = htmlOf(stateOf({}));
    expect(html).toContain('data-dethrone="new-facts"');
    expect(html).toContain('data-to="1.5005"');
    expect(html).toContain('data-try="new-facts" data-weight="2"');
    expect(html).toContain('more than 1.50 instead of 1');
  });

  test('ranks nothing and says so when all weights are 0', () => {
    for (const locale of ['en', 'zh'] as const) {
      const html = htmlOf(stateOf(every(0), locale));
      expect(html).not.toContain('data-score');
      expect(html).toContain(matrixStrings[locale].zero);
    }
  });

  test('says a tie so', () => {
    // Waiting time alone: fine-tuning and training from scratch are both rated 1.
    const state = stateOf({ ...every(0), 'waiting-time': 1 });
    expect(htmlOf(state)).toContain('data-dethrone="tie"');
    expect(rankingSaid(state)).toMatch(/^Fine-tuning and From scratch tie for the first place/);
  });

  test('draws any whole weights without fail', () => {
    const weight = fc.integer({ min: 0, max: 5 });
    const all = fc.record(Object.fromEntries(content.criteria.map(({ id }) => [id, weight])));
    fc.assert(
      fc.property(all, (weights) => {
        const html = htmlOf(stateOf(weights));
        expect(html).not.toMatch(/NaN|undefined|\{\w+\}/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('picture', () => {
  test('stands alone: a name space, no style, every colour written', () => {
    const colours = {
      paper: '#fff',
      ink: '#000',
      prompt: '#111',
      rag: '#222',
      finetune: '#333',
      scratch: '#444',
    };
    const svg = toHtml(picture(stateOf({}), colours));
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).not.toMatch(/style=|var\(|class=/);
    for (const colour of Object.values(colours)) expect(svg).toContain(colour);
  });
});

describe('files', () => {
  test('hold a row for each criterion, then scores and places', () => {
    const rows = csvRows(stateOf({}));
    expect(rows).toHaveLength(1 + content.criteria.length + 2);
    expect(rows[1]).toEqual(['Missing or new facts', 'Accuracy', 'high is good', 1, 1, 4, 2, 2]);
    expect(rows.at(-1)).toEqual(['Place', '', '', '', 1, 2, 3, 4]);
  });

  test('hold ids and parts as JSON', () => {
    const { ranking, weights } = jsonOf(stateOf({ freshness: 3 }));
    expect(weights).toEqual({ freshness: 3 });
    expect(ranking?.map(({ road }) => road).sort()).toEqual([...ROADS].sort());
  });
});

describe('settings', () => {
  const fields = matrixFields(content.criteria);

  test('take whole weights from 0 to 5 out of a link and ignore nonsense', () => {
    const query = new URLSearchParams(
      'matrix.weight.new-facts=3&matrix.weight.freshness=9&matrix.weight.privacy-deletion=much' +
        '&matrix.sort=colour&matrix.find=secret',
    );
    const settings = fromUrl(fields, 'matrix', query, defaults(fields));
    expect(weightsFrom(content.criteria, settings)).toEqual({ ...every(1), 'new-facts': 3 });
    expect(settings).toMatchObject({ sort: 'group', find: '' });
  });
});

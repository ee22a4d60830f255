import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  buttonSaid,
  countSaid,
  expectationSaid,
  hostSaid,
  mustAsk,
  oursInOrder,
  sizeSaid,
} from '~/demos/parts/language-model/panel-words';
import { modelStrings } from '~/demos/parts/language-model/strings';
import { isTinyWriter, SUGGESTED } from '~/lib/language-model/suggested';

const { en, zh } = modelStrings;
beforeAll(() => {
  vi.stubGlobal('location', { origin: 'https://course.example', host: 'course.example' });
});

const HUB = 'https://huggingface.co';
const real = SUGGESTED.find(({ id }) => !isTinyWriter(id))!;
const ours = { host: '', model: 'tiny-en', device: 'cpu' } as const;
const suggested = { host: HUB, model: real.id, device: 'cpu' } as const;
const own = { host: HUB, model: 'somebody/model', device: 'cpu' } as const;

test('the words have the same slots in both languages', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts);
  const slots = (text: string) => [...new Set(text.match(/\{\w+/g))].sort();
  for (const name of Object.keys(en).filter((one) => one !== 'counts') as (keyof typeof en)[])
    expect(texts(zh[name]).map(slots), name).toEqual(texts(en[name]).map(slots));
});

describe('the button', () => {
  test('holds what it loads, the host, the size and the licence', () => {
    expect(buttonSaid(ours, { bytes: 426_000 }, en)).toBe(
      'Load our tiny English model from this site (course.example), 426 kB, MIT licence',
    );
    expect(buttonSaid(suggested, undefined, en)).toMatch(
      /^Load \S+ from huggingface\.co, about \d+ MB, Apache 2\.0 licence$/,
    );
    expect(buttonSaid({ ...suggested, host: '/models/' }, undefined, zh)).toContain('本站');
  });

  test('asks for an unknown size first, and says what the host told, or that it told nothing', () => {
    expect(buttonSaid(own, undefined, en)).toBe(
      'Ask huggingface.co for the size of somebody/model (only the size)',
    );
    expect(buttonSaid(own, { bytes: 1_200_000_000 }, en)).toContain('1.2 GB');
    expect(buttonSaid(own, {}, zh)).toContain('没有说明大小');
    expect([mustAsk(own, undefined), mustAsk(own, {}), mustAsk(suggested, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('repeats an address that is none as it was typed', () => {
    expect(hostSaid({ ...own, host: 'not a host' }, en)).toBe('not a host');
  });
});

describe('what to expect', () => {
  test('is an estimate that says where it comes from', () => {
    const said = expectationSaid(suggested, en);
    expect(said).toMatch(/Estimate for this device: [\d.]+ to [\d.]+ tokens a second/);
    expect(said).toContain('random weights');
    const scaled = expectationSaid(suggested, en, { name: 'ours', times: 2 });
    expect(scaled).toContain('how fast ours wrote on this device');
  });

  test('claims nothing of a graphics card, of other models, or of a namesake of ours', () => {
    expect(expectationSaid({ ...suggested, device: 'webgpu' }, en)).toContain('not known to us');
    expect(expectationSaid(own, en)).toBe(en.expectOther);
    expect(expectationSaid({ ...ours, host: HUB }, en)).toBe(en.expectOther);
    expect(expectationSaid(ours, zh)).toMatch(/有 \d+ 万个参数/);
  });
});

test('sizes and counts have as many digits as a reader needs', () => {
  expect([426_000, 2_440_000, 138e6, 1.24e9].map((bytes) => sizeSaid(bytes, en))).toEqual([
    '426 kB',
    '2.4 MB',
    '138 MB',
    '1.2 GB',
  ]);
  expect([388_832, 134_515_008].map((count) => countSaid(count, zh))).toEqual(['39 万', '1.3 亿']);
  expect(countSaid(134_515_008, en)).toBe('135 million');
});

test('the model of the page’s language comes first', () => {
  expect(oursInOrder(en)).toEqual(['tiny-en', 'tiny-zh']);
  expect(oursInOrder(zh)).toEqual(['tiny-zh', 'tiny-en']);
});

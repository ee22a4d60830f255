import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hostSaid } from '~/demos/parts/hosted/says';
import {
  buttonSaid,
  countSaid,
  expectationSaid,
  isOnSite,
  mayGoOn,
  missingButtonSaid,
  missingSaid,
  mustAsk,
  oursInOrder,
  roundedSaid,
  reportedSizeSaid,
} from '~/demos/parts/language-model/panel-words';
import { modelStrings } from '~/demos/parts/language-model/strings';
import { SUGGESTED } from '~/lib/language-model/suggested';
import { SMOLLM2, SMOLLM2_BYTES } from '~/lib/llama/smollm2';

const { en, zh } = modelStrings;
beforeAll(() => {
  vi.stubGlobal('location', { origin: 'https://course.example', host: 'course.example' });
});

const HUB = 'https://huggingface.co';
const real = SUGGESTED.find(({ id }) => id.includes('/'))!;
const ours = { host: '', model: 'tiny-en', device: 'cpu' } as const;
const suggested = { host: HUB, model: real.id, device: 'cpu' } as const;
const site = { host: '', model: SMOLLM2, device: 'cpu' } as const;
const about = real.bytes.cpu;
const told = (bytes?: number) => ({ bytes, kept: false, rounding: 'q8' }) as const;
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
    expect(buttonSaid(ours, told(426_000), en)).toBe(
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
    expect(buttonSaid(own, told(1_200_000_000), en)).toContain('1.2 GB');
    expect(buttonSaid(own, told(), zh)).toContain('没有说明大小');
    expect(buttonSaid(suggested, told(123_456_789), en)).toContain(
      'huggingface.co, 123 MB, Apache',
    );
    expect(buttonSaid(suggested, told(), en)).toMatch(/about \d+ MB \(the host does not tell\)/);
    expect([mustAsk(own, undefined), mustAsk(suggested, undefined)]).toEqual([true, true]);
    expect([mustAsk(own, told()), mustAsk(ours, undefined)]).toEqual([false, false]);
  });

  test('names the host alike, also while no id is written', () => {
    expect(buttonSaid({ ...own, model: '' }, undefined, en)).toBe(
      'Ask huggingface.co for the size of … (only the size)',
    );
    expect(hostSaid({ host: 'http://localhost:3000/models/' }, en)).toBe('localhost:3000');
  });

  test('repeats an address that is none as it was typed', () => {
    expect(hostSaid({ host: 'not a host' }, en)).toBe('not a host');
  });
});

describe('the large model of this site', () => {
  const size = `${Math.round(SMOLLM2_BYTES / 1e6)} MB`;

  test('says size, memory and licence on its button, and the wait before the press', () => {
    expect(buttonSaid(site, undefined, en)).toBe(
      `Load SmolLM2-135M-Instruct from this site, ${size}, 0.7 GB of memory, Apache 2.0 licence`,
    );
    expect(buttonSaid(site, undefined, zh)).toBe(
      `从本站加载 SmolLM2-135M-Instruct，${size}，占用 0.7 GB 内存，Apache 2.0 许可`,
    );
    expect(expectationSaid(site, en)).toMatch(
      /^135 million parameters, .*It reads and writes English/,
    );
    expect(expectationSaid(site, zh)).toContain('只读写英文');
    expect(mustAsk(site, undefined)).toBe(false);
  });

  test('is said to be missing from this copy, with its size and without a command of builders', () => {
    expect(missingButtonSaid(site, en)).toMatch(/built without SmolLM2-135M-Instruct/);
    expect(missingSaid(site, en)).toContain(size);
    for (const t of [en, zh])
      expect(missingButtonSaid(site, t) + missingSaid(site, t)).not.toContain('npm run');
  });

  test('is another on a host of the reader’s', () => {
    expect([isOnSite(site), isOnSite({ ...site, host: HUB })]).toEqual([true, false]);
    expect(expectationSaid({ ...site, host: HUB }, en)).toBe(en.expectOther);
  });
});

describe('a size that was asked for', () => {
  test('lets the press go on within a tenth of what the button said, and no further', () => {
    const goesOn = (bytes: number) => mayGoOn(suggested, told(bytes));
    expect([0.91, 1.09].map((times) => goesOn(times * about))).toEqual([true, true]);
    expect([0.89, 1.11].map((times) => goesOn(times * about))).toEqual([false, false]);
    expect(mayGoOn(suggested, told())).toBe(false);
    expect(mayGoOn(own, told(1))).toBe(false);
    expect(mayGoOn(suggested, { ...told(2 * about), kept: true })).toBe(true);
  });

  test('is said, with what it means and what to do', () => {
    expect(reportedSizeSaid(suggested, told(about), en)).toMatch(
      /^The exact size of .* being loaded\.$/,
    );
    expect(reportedSizeSaid(suggested, told(2 * about), en)).toMatch(
      /not about \d+ MB.*press again/,
    );
    expect(reportedSizeSaid(suggested, told(), zh)).toContain('没有说明');
    expect(reportedSizeSaid(own, told(1e6), en)).toMatch(/is 1\.0 MB\. Press again to load it\.$/);
  });

  test('names the weights where they are not those that suit the device best', () => {
    expect(roundedSaid(suggested, 'q8', en)).toBe('');
    expect(roundedSaid({ ...suggested, device: 'webgpu' }, 'q4f16', en)).toBe('');
    expect(roundedSaid(suggested, 'q4', en)).toMatch(/huggingface\.co lacks .* with 4 bits/);
    expect(reportedSizeSaid(suggested, { ...told(about), rounding: 'q4' }, zh)).toContain(
      '改取 4 位的',
    );
  });
});

describe('what to expect', () => {
  test('is a rough guess as long as all speeds come from a server', () => {
    const said = expectationSaid(suggested, en);
    expect(said).toMatch(/rough guess from a server.*: [\d.]+ to [\d.]+ tokens a second/);
    expect(said).not.toContain('Estimate for this device');
    expect(said).toContain('random weights');
    expect(expectationSaid(suggested, zh)).toMatch(/粗估每秒写 [\d.]+～[\d.]+ 个词元.*服务器/);
  });

  test('is an estimate for this device once a model has written on it', () => {
    const scaled = expectationSaid(suggested, en, { name: 'ours', times: 2 });
    expect(scaled).toMatch(/Estimate for this device: [\d.]+ to [\d.]+ tokens a second/);
    expect(scaled).toContain('how fast ours wrote on this device');
  });

  test('claims nothing of a graphics card, of other models, or of a namesake of ours', () => {
    expect(expectationSaid({ ...suggested, device: 'webgpu' }, en)).toContain('not known to us');
    expect(expectationSaid(own, en)).toBe(en.expectOther);
    expect(expectationSaid({ ...ours, host: HUB }, en)).toBe(en.expectOther);
    expect(expectationSaid(ours, zh)).toMatch(/有 \d+ 万个参数/);
  });
});

test('a count has as many digits as a reader needs', () => {
  expect([388_832, 134_515_008].map((count) => countSaid(count, zh))).toEqual(['39 万', '1.3 亿']);
  expect(countSaid(134_515_008, en)).toBe('135 million');
});

test('the model of the page’s language comes first', () => {
  expect(oursInOrder(en)).toEqual(['tiny-en', 'tiny-zh']);
  expect(oursInOrder(zh)).toEqual(['tiny-zh', 'tiny-en']);
});

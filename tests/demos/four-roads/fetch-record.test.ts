import { afterEach, expect, test, vi } from 'vitest';
import { fetchRecord } from '~/demos/four-roads/recorded';
import { LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { outcomeFrom } from '../../unit/lib/four-roads/results';

const RECORD = {
  date: '2026-11-21',
  settings: { ...LAB_DEFAULTS, task: 'drift' },
  outcomes: [outcomeFrom('rag', 1, '1u0')],
  opened: [],
};
const answers = (body: unknown, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })));
const fetched = () => fetchRecord('/recorded/four-roads/', 'drift', 'en');

afterEach(() => vi.unstubAllGlobals());

test('a recorded run is fetched unchanged', async () => {
  answers(RECORD);
  expect(await fetched()).toEqual(RECORD);
});

test.each<[string, unknown]>([
  ['that is none', []],
  ['of another task', { ...RECORD, settings: LAB_DEFAULTS }],
  ['without a day', { ...RECORD, date: undefined }],
  ['without outcomes', { ...RECORD, outcomes: [] }],
  [
    'of a road that is not known',
    { ...RECORD, outcomes: [{ ...RECORD.outcomes[0], road: 'fly' }] },
  ],
  ['with marks that are none', { ...RECORD, outcomes: [{ ...RECORD.outcomes[0], marks: '1x' }] }],
])('a file %s is refused', async (_, body) => {
  answers(body);
  expect(await fetched()).toBeUndefined();
});

test('a host that fails or is unreachable gives no record', async () => {
  answers(RECORD, 404);
  expect(await fetched()).toBeUndefined();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  expect(await fetched()).toBeUndefined();
});

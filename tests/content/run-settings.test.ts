import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runFiles } from './read';

type Config = Record<string, unknown>;
interface Recorder {
  settingsOf: (config: Config) => unknown;
}
interface Run {
  demo: string;
  study?: true;
  config: Config & { arms?: Record<string, Config>; sweep?: Config };
}

const recorders = import.meta.glob<Recorder>([
  '/scripts/demos/*/record.ts',
  '/scripts/studies/*/record.ts',
]);
const runs = runFiles().map((file) => ({
  file,
  ...(JSON.parse(readFileSync(file, 'utf8')) as Run),
}));

describe.each(Object.entries(recorders))('the recorder of %s', (path, load) => {
  const own = runs.filter(({ demo, study }) => !study && demo === path.split('/').at(-2));

  test('parses each of its runs', async () => {
    const { settingsOf } = await load();
    expect(own.length).toBeGreaterThan(0);
    for (const { file, config } of own) expect(() => settingsOf(config), file).not.toThrow();
  });

  test('refuses unknown settings, also in an arm', async () => {
    const { settingsOf } = await load();
    for (const { file, config } of own)
      for (const wrong of misspelt(config))
        expect(() => settingsOf(wrong), file).toThrow(/"misspelt", which is none of/);
  });
});

/** A config with a setting too many: in itself, and in each of its arms. */
function misspelt({ arms, sweep, ...config }: Run['config']): Config[] {
  const inArms = (some: Record<string, Config> = {}) =>
    Object.entries(some).map(([name, arm]) => ({ ...some, [name]: { ...arm, misspelt: 1 } }));
  return [
    { ...config, misspelt: 1 },
    ...inArms(arms).map((wrong) => ({ ...config, arms: wrong })),
    ...inArms(sweep?.arms as Record<string, Config>).map((wrong) => ({
      ...config,
      sweep: { ...sweep, arms: wrong },
    })),
  ];
}

test('every run has a recorder, or is a dated study', () => {
  const recorded = Object.keys(recorders).map((path) => path.split('/').at(-2));
  const orphans = runs.filter(({ demo, study }) => !study && !recorded.includes(demo));
  expect(orphans.map(({ file }) => file)).toEqual([]);
  expect(runs.length).toBeGreaterThan(100);
});

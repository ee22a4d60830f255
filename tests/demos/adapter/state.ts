import { adapterStrings } from '~/demos/adapter/about';
import type { AdapterSnapshot } from '~/demos/adapter/core/snapshot';
import type { AdapterState } from '~/demos/adapter/state';
import type { Locale } from '~/lib/locale';
import { readYaml } from '../../content/read';

const run = readYaml('runs/adapter/f1-off-on.json') as { snapshot: AdapterSnapshot };
export const record = run.snapshot;

export const stateOf = (at: number, locale: Locale = 'en'): AdapterState => ({
  ...{ locale, strings: adapterStrings[locale], record, at },
  glosses: record.general.map(({ gloss }) => gloss[locale] ?? ''),
});

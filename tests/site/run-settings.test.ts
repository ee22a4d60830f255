import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runFiles } from '../content/read';
import { named, readSite } from './built';

/** What a recorder reads of a run that is no field of its demo's form. */
const ALONE: Record<string, readonly string[]> = {
  'embedding-map': ['chosen', 'maps', 'varies', 'twelve'],
  finetune: ['sweep', 'rates', 'told'],
  'four-roads': ['language', 'roads', 'arms', 'own', 'afresh'],
  guide: ['every'],
  'knowledge-paths': ['regions', 'seeds'],
  prompt: ['own'],
  trainer: ['language', 'moment'],
};

interface Config {
  arms?: Record<string, object>;
  sweep?: { arms: Record<string, object> };
  maps?: object[];
}
interface Run {
  demo: string;
  config: Config;
}

/** The settings that a run gives, those of each of its arms and maps included. */
const given = ({ arms, sweep, maps, ...rest }: Config): string[] =>
  [rest, { arms, sweep, maps }, ...Object.values({ ...arms, ...sweep?.arms }), ...(maps ?? [])]
    .flatMap((settings) => Object.entries(settings))
    .flatMap(([name, value]) => (value === undefined ? [] : [name]));

const { pages } = readSite();
const fieldsOf = (demo: string) =>
  pages
    .filter(({ path }) => path === `/en/demos/${demo}/`)
    .flatMap((page) => ['input', 'select', 'textarea'].flatMap((tag) => named(page, tag)))
    .map(({ attributes }) => attributes.name);

test('a run sets fields of its demo, and nothing that its recorder would pass over', () => {
  const runs = runFiles().map((file) => ({
    file,
    run: JSON.parse(readFileSync(file, 'utf8')) as Run,
  }));
  const known = new Map(
    [...new Set(runs.map(({ run }) => run.demo))].map((demo) => [
      demo,
      new Set([...fieldsOf(demo), ...(ALONE[demo] ?? [])]),
    ]),
  );
  expect(runs.length).toBeGreaterThan(100);
  const passedOver = runs.flatMap(({ file, run: { demo, config } }) =>
    given(config)
      .filter((name) => !known.get(demo)!.has(name))
      .map(
        (name) =>
          `${file}: the form of ${demo} has no field “${name}”. Correct its name; if the recorder reads it, name it in tests/site/run-settings.test.ts.`,
      ),
  );
  expect(passedOver).toEqual([]);
});

import { isDeepStrictEqual } from 'node:util';
import { both, LOCALE_CODES, type Locale } from '~/lib/locale';
import { promptFields, VIEWS } from '~/demos/prompt/core/settings';
import { openRun, type RunResult } from '~/demos/prompt/core/run';
import { settingsOfRun, type Fields, type Settings } from '~/lib/settings/table';
import { finish } from '~/lib/stepper';
import { openTask } from '~/demos/prompt/core/task';
import { openSaved } from '~/lib/tinylm';
import { createWorld } from '~/lib/world';
import { BASES } from '~/lib/tinylm/bases';
import { fastBackend, grammarOf, pretrained, type Pretrained } from '../../record/model';
import { openSearch, searchFields, type Search } from './search';

/** Seeds for which a search or a spread is repeated, including the recorded one; prose quotes both. */
const REPEATS = 5;

/** Prompts in one batch, as in the worker. */
const SLOTS = 40;

type Cells = Record<string, number>;

const recorderFields = {
  ...promptFields,
  view: { kind: 'choice', default: 'one', options: [...VIEWS, 'search'] },
  ...searchFields,
  /** The seed of the pretrained models that are asked. */
  base: { kind: 'choice', default: '1', options: BASES },
} as const satisfies Fields;

type RecordSettings = Settings<typeof recorderFields>;
type Asked = Omit<RecordSettings, 'base'>;
type Result = RunResult | ({ view: 'search' } & Search);

/** @throws RangeError for a config that no run could have */
export const settingsOf = (config: Record<string, unknown>): RecordSettings =>
  settingsOfRun(recorderFields, config);

/** Runs the bench on a pretrained model of each language; a brief check uses only the first seed. */
export async function snapshot(
  config: Record<string, unknown>,
  recorded?: object | null,
  brief = false,
): Promise<object> {
  const { base, ...settings } = settingsOf(config);
  if (brief && recorded) {
    const firsts = both((language) => resultsOf({ language, base }, settings, 1).first);
    const { en, zh } = recorded as Record<Locale, Result>;
    return isDeepStrictEqual(JSON.parse(JSON.stringify(firsts)), { en, zh }) ? recorded : firsts;
  }
  const runs = both((language) => resultsOf({ language, base }, settings));
  const cells: Cells = {};
  for (const language of LOCALE_CODES) {
    const { first, all } = runs[language];
    for (const [name, value] of Object.entries({ ...cellsOf(first), ...repeated(all) }))
      cells[`${language}/${name}`] = value;
  }
  return { cells, en: runs.en.first, zh: runs.zh.first };
}

function opened(which: Pretrained) {
  const world = createWorld(grammarOf(which.language));
  return { world, model: openSaved(pretrained(which), fastBackend(), { batch: SLOTS }) };
}

function resultsOf(which: Pretrained, settings: Asked, most = REPEATS) {
  const { world, model } = opened(which);
  const run = (seed: number): Result => {
    const { view, ...asked } = { ...settings, seed };
    if (view !== 'search') return finish(openRun(model, world, { view, ...asked }), 1);
    return { view, ...finish(openSearch(model, openTask(world, seed), asked), 1) };
  };
  const repeats = settings.view === 'one' || settings.view === 'examples' ? 1 : most;
  const all = Array.from({ length: repeats }, (_, i) => run(settings.seed + i));
  return { first: all[0]!, all };
}

/** The numbers of one run by path: `right`, `without/rule/right`, `plain/3/mean`, `winner/heldOut`. */
function cellsOf(result: Result): Cells {
  switch (result.view) {
    case 'one':
      return {
        ...result.shares,
        tokens: result.tokens,
        context: result.context,
        ...under('without', result.without, ({ block, shares }) => [block, shares]),
      };
    case 'examples':
      return Object.fromEntries(
        Object.entries(result.lines).flatMap(([line, points]) =>
          points.flatMap(({ examples, mean, lowest, highest }) =>
            mean === null
              ? []
              : Object.entries({ mean, lowest: lowest!, highest: highest! }).map(
                  ([name, value]) => [`${line}/${examples}/${name}`, value] as const,
                ),
          ),
        ),
      );
    case 'formats': {
      const { lowest, highest, mean, orders, points } = result;
      const range = { lowest, highest, mean, spread: highest - lowest, own: points[0]!.right };
      return { ...range, ...under('order', orders, ({ order, ...rest }) => [order, rest]) };
    }
    case 'search': {
      const { first, winner, tried } = result;
      const luck = winner.development - winner.heldOut;
      const numbers = ({ prompt: _, ...rest }: typeof first) => rest;
      const ends = [['first', numbers(first)] as const, ['winner', numbers(winner)] as const];
      return { tried: tried.length, luck, ...under('', ends, (each) => [...each]) };
    }
  }
}

/** `path/name/key` of each item's numbers. */
function under<T>(path: string, items: readonly T[], of: (item: T) => [string, object]): Cells {
  return Object.fromEntries(
    items.flatMap((item) => {
      const [name, numbers] = of(item);
      const base = path === '' ? name : `${path}/${name}`;
      return Object.entries(numbers).map(([key, value]) => [`${base}/${key}`, value as number]);
    }),
  );
}

/** Mean, lowest and highest of every number over the seeds: `seeds/winner/heldOut/mean`. */
function repeated(all: readonly Result[]): Cells {
  if (all.length === 1) return {};
  const each = all.map(cellsOf);
  return Object.fromEntries(
    Object.keys(each[0]!).flatMap((name) => {
      const values = each.flatMap((cells) => (name in cells ? [cells[name]!] : []));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return [
        [`seeds/${name}/mean`, mean],
        [`seeds/${name}/lowest`, Math.min(...values)],
        [`seeds/${name}/highest`, Math.max(...values)],
      ];
    }),
  );
}

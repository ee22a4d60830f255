import { parse } from 'yaml';
import type { Fields } from '~/lib/settings/table';
import { filesAt, textOf } from './tree';

/** More settings than these in one demo: nobody finds the one that matters. */
export const MOST_SETTINGS = 25;

export interface DemoSettings {
  demo: string;
  names: readonly string[];
  /** Those that nothing sets: they may as well have their defaults for good. */
  unused: readonly string[];
}

type Module = Record<string, unknown>;
const modules = import.meta.glob<Module>(
  [
    '../../src/demos/*/core/settings*.ts',
    '../../src/lib/*/settings*.ts',
    '../../src/demos/**/panels/**/{props,state}.ts',
    '../../src/demos/parts/**/*fields.ts',
    '../../src/demos/*/{presets,state}.ts',
  ],
  { eager: true },
);
const TABLE = /fields$/i;
/** The folder of what demos share: how a model writes, in settings that begin with `lm`, counts once. */
const SHARED = 'parts';
const PRESET = /^(presets|prompts|beginnings)$/i;

/** The settings of every demo, in the order of the alphabet; shared parts count as one. */
export function settingsOfDemos(): DemoSettings[] {
  const links = linked();
  const shared = new Set(
    entriesOf(SHARED).flatMap(([name]) => (name.startsWith('lm') ? [name] : [])),
  );
  const demos = new Set(Object.keys(modules).map(demoOf));
  return [...demos].sort().map((demo) => {
    const fields = new Map(
      entriesOf(demo).filter(([name]) => demo === SHARED || !shared.has(name)),
    );
    const used = new Set([...usedIn(demo), ...(links.get(demo) ?? [])]);
    const unused = [...fields].flatMap(([name, { kind }]) =>
      kind === 'private' || used.has(name) ? [] : [name],
    );
    return { demo, names: [...fields.keys()], unused };
  });
}

export const countSettings = (): number =>
  settingsOfDemos().reduce((sum, { names }) => sum + names.length, 0);

const entriesOf = (demo: string) =>
  exportsOf(demo, TABLE).flatMap((table) => Object.entries(fieldsOf(table)));

const demoOf = (path: string): string => /(?:demos|lib)\/([\w-]+)\//.exec(path)![1]!;

const exportsOf = (demo: string, name: RegExp): unknown[] =>
  Object.entries(modules)
    .filter(([path]) => demoOf(path) === demo)
    .flatMap(([, module]) => Object.entries(module))
    .flatMap(([key, value]) => (name.test(key) ? [value] : []));

function fieldsOf(table: unknown): Fields {
  if (typeof table !== 'function') return table as Fields;
  const { questions } = parse(textOf('content/guide.yaml')) as { questions: object[] };
  const { criteria } = parse(textOf('content/matrix.yaml')) as { criteria: object[] };
  const entries = { guideFields: questions, matrixFields: criteria }[table.name];
  const one = [{ id: 'one' }];
  return (table as (content: unknown) => Fields)(
    entries ?? Object.assign(one, { scripts: one, questions: one }),
  );
}

/** Names that a preset or the config of a recorded run sets, in an arm or a sweep, too. */
function usedIn(demo: string): string[] {
  const runs = filesAt(`content/runs/${demo}/*.json`);
  const configs = runs.map((file) => (JSON.parse(textOf(file)) as { config: unknown }).config);
  return [...configs, ...exportsOf(demo, PRESET)].flatMap(namesIn);
}

const namesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
    : [];

function linked(): Map<string, Set<string>> {
  const files = filesAt('content/**/*.{mdx,yaml}', 'src/{components,pages}/**/*.{astro,ts,tsx}');
  const links = new Map<string, Set<string>>();
  for (const file of files)
    for (const [, demo, name] of textOf(file).matchAll(/[?&;]([a-z][a-z-]+)\.([\w.-]+)=/g))
      links.set(demo!, (links.get(demo!) ?? new Set()).add(name!));
  return links;
}

export interface SettingsExceptions {
  most: Readonly<Record<string, number>>;
  unused: Readonly<Record<string, readonly string[]>>;
}

export function settingsBroken(demos: readonly DemoSettings[], may: SettingsExceptions): string[] {
  return demos.flatMap(({ demo, names, unused }) => {
    const most = may.most[demo] ?? MOST_SETTINGS;
    const known = may.unused[demo] ?? [];
    const many = `${demo} has ${names.length} settings, and ${most} may: let one go.`;
    return [
      ...(names.length > most ? [many] : []),
      ...unused
        .filter((name) => !known.includes(name))
        .map((name) => `${demo}.${name} is set by nothing: use it in a lesson, or let it go.`),
    ];
  });
}

export function staleExceptions(
  demos: readonly DemoSettings[],
  { most, unused }: SettingsExceptions,
): string[] {
  const of = new Map(demos.map((one) => [one.demo, one]));
  const sizes = Object.entries(most).flatMap(([demo, n]) => {
    const there = of.get(demo)?.names.length ?? 0;
    return there === n && n > MOST_SETTINGS ? [] : [`${demo} has ${there} settings, not ${n}.`];
  });
  const names = Object.entries(unused).flatMap(([demo, list]) =>
    list
      .filter((name) => !of.get(demo)?.unused.includes(name))
      .map((name) => `${demo}.${name} is gone or has a use.`),
  );
  return [...sizes, ...names];
}

export function shrunkSettings(
  demos: readonly DemoSettings[],
  { most, unused }: SettingsExceptions,
): SettingsExceptions {
  const kept = (may: readonly string[] | undefined, there: readonly string[]) =>
    there.filter((name) => may?.includes(name));
  const sizes = demos
    .filter(({ demo, names }) => most[demo] && names.length > MOST_SETTINGS)
    .map(({ demo, names }) => [demo, Math.min(most[demo]!, names.length)] as const);
  const lists = demos
    .map((one) => [one.demo, kept(unused[one.demo], one.unused)] as const)
    .filter(([, names]) => names.length > 0);
  return { most: Object.fromEntries(sizes), unused: Object.fromEntries(lists) };
}

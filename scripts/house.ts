/**
 * The size of the house, and the places that are hard to change: npm run house [-- --json | --maxima | --raise <room>]
 *
 * `--maxima` lowers the maxima to what the laws admit, takes new rooms in and what is mended off the lists; `--raise src/lib`
 * does the same and gives this room the largest maximum that it may have.
 */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { circlesIn } from '../tests/architecture/circles';
import { exceptionsNow, shrunk, type Exceptions } from '../tests/architecture/exceptions';
import { foldsInFolds } from '../tests/architecture/folds';
import { importsOf, resolved } from '../tests/architecture/imports';
import {
  countSettings,
  settingsOfDemos,
  shrunkSettings,
  type SettingsExceptions,
} from '../tests/architecture/settings';
import { functionsIn, longNow, shortened, type Lengths } from '../tests/architecture/lengths';
import {
  changesTold,
  maximaAfter,
  sizesBroken,
  sizesOfRooms,
  type Sizes,
} from '../tests/architecture/size';
import { filesAt, textOf } from '../tests/architecture/tree';
import { wordsIn } from '../tests/architecture/words';
import { moduleAt } from './record/module-at';

const SMALL = 20;
const LARGE = 250;
const files = filesAt('src/**/*.{ts,tsx,astro,mdx,css}');
const texts = new Map(files.map((file) => [file, textOf(file)]));
const linesIn = (text: string) => text.split('\n').length - 1;
const linesOf = (file: string) => linesIn(texts.get(file)!);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Word lists and declarations are left out, since their size means little. */
const isCode = (file: string) =>
  /\.tsx?$/.test(file) && !/\/(en|zh|_?strings)\.ts$|\.d\.ts$/.test(file);
const code = files.filter(isCode);

const roomOf = (file: string) => {
  const [, room = '', demo = '', inner = ''] = file.split('/');
  if (room !== 'demos') return room.includes('.') ? 'src' : room;
  return ['core', 'worker', 'view', 'words', 'panels'].includes(inner)
    ? `demos/*/${inner}`
    : ['kit', 'parts'].includes(demo)
      ? `demos/${demo}`
      : 'demos/*';
};

function rooms() {
  const of = Map.groupBy(files, roomOf);
  return [...of]
    .map(([room, list]) => ({
      room,
      files: list.length,
      'words and signs': sum(list.map((file) => wordsIn(file, texts.get(file)!))),
      lines: sum(list.map(linesOf)),
    }))
    .sort((a, b) => b['words and signs'] - a['words and signs']);
}

/** What moved code is moved between, side by side: what pages run, what makes their files, the commands, the words. */
function sides() {
  const own = 'ts,tsx,astro,css,mjs,mdx';
  const of = (...patterns: string[]) => {
    const paths = filesAt(...patterns);
    const all = paths.map(textOf);
    return {
      files: all.length,
      'words and signs': sum(paths.map((path, at) => wordsIn(path, all[at]!))),
      lines: sum(all.map(linesIn)),
      characters: sum(all.map(({ length }) => length)),
    };
  };
  const src = `src/**/*.{${own}}`;
  const tools = `tools/**/*.{${own},py}`;
  const words = 'content/words/**/*';
  return {
    src: of(src),
    tools: of(tools),
    'content/words': of(words),
    'these three': of(src, tools, words),
    scripts: of(`scripts/**/*.{${own}}`),
    tests: of(`tests/{*,!(promptfoo)/**/*}.{${own}}`),
  };
}

/** Rooms in the order of their floors; an import from a lower floor to a higher one climbs. */
const FLOORS = ['lib', 'i18n', 'browser', 'workers', 'content', 'components', 'demos', 'pages'];
const floorOf = (file: string) =>
  FLOORS.indexOf(
    /\/core\//.test(file) ? 'lib' : /\/worker\//.test(file) ? 'workers' : file.split('/')[1]!,
  );
const climbs = () =>
  code.flatMap((file) =>
    importsOf(file, texts.get(file)!)
      .map(({ target }) => moduleAt(resolved(file, target)) ?? '')
      .filter((to) => floorOf(file) >= 0 && floorOf(to) > floorOf(file))
      .map((to) => `${file} → ${to}`),
  );

/** The number of folders with files of a demo, here and in scripts, tests and content. */
function addresses() {
  const demos = filesAt('scripts/demos/*/record.ts').map((file) => file.split('/')[2]!);
  const everywhere = filesAt(
    'src/{demos,lib/demos,workers,styles}/**/*.{ts,tsx,astro,css}',
    'scripts/{record,demos/**}/*.ts',
    'tests/{demos,unit/demos,unit/lib/demos,browser}/**/*.ts',
    'content/runs/**/*.json',
  );
  return demos.map((demo) => {
    const own = new RegExp(`(^|/)(press-)?${demo}([/.-]|$)`);
    const folders = everywhere.filter((file) => own.test(file)).map((file) => placeOf(file, demo));
    return { demo, addresses: new Set(folders).size };
  });
}
const placeOf = (file: string, demo: string) => {
  const parts = file.split('/');
  const at = parts.indexOf(demo);
  return at < 0 ? dirname(file) : parts.slice(0, at + 1).join('/');
};

const count = (pattern: RegExp) =>
  sum(files.map((file) => texts.get(file)!.match(pattern)?.length ?? 0));
const conditions = () =>
  new Set(
    files.flatMap((file) =>
      [...texts.get(file)!.matchAll(/@(?:media|container)\s+([^{]+)\{/g)].map(([, one]) =>
        one!.trim(),
      ),
    ),
  ).size;

/** The first words of comments, the most common first. */
function firstWords() {
  const words = code.flatMap((file) =>
    [
      ...texts
        .get(file)!
        .matchAll(/\/\*\*?\s*(?:\n\s*\*\s*)?([\p{L}`'’]+)|(?<=^|\s)\/\/ ([\p{L}]+)/gmu),
    ].map(([, block, line]) => (block ?? line)!.toLowerCase()),
  );
  const by = Map.groupBy(words, (word) => word);
  const sorted = [...by]
    .map(([word, all]) => [word, all.length] as const)
    .sort((a, b) => b[1] - a[1]);
  return { comments: words.length, words: Object.fromEntries(sorted.slice(0, 12)), by };
}

const { comments, words, by } = firstWords();
const described = {
  'median lines of a code file': median(code.map(linesOf)),
  [`code files of ${SMALL} lines or fewer`]: code.filter((file) => linesOf(file) <= SMALL).length,
  [`code files over ${LARGE} lines`]: code.filter((file) => linesOf(file) > LARGE).length,
  'imports that climb': climbs().length,
  'circles, dynamic ones too': circlesIn(code).length,
  'locale ===': count(/\blocale [!=]== /g),
  'conditions of media and containers': conditions(),
  comments,
  'comments that begin with who or what':
    (by.get('who')?.length ?? 0) + (by.get('what')?.length ?? 0),
};

const listOf = (name: string) => `tests/architecture/${name}.json`;
const read = <T>(name: string) => JSON.parse(textOf(listOf(name))) as T;
const save = (name: string, value: unknown) =>
  writeFileSync(listOf(name), `${JSON.stringify(value, null, 2)}\n`);

/** Writes the maxima of the rooms, and gives a sentence for each that changes; a loan stays as it is. */
function writeMaxima(now: Sizes, raised: readonly string[]): string[] {
  const { loan, ...before } = read<Sizes>('size');
  const after = maximaAfter(before, now, raised);
  save('size', { ...(loan && { loan }), ...after });
  return changesTold(before, after);
}

/** Takes off the lists what is no longer there: of exceptions none is added. */
function writeLists(): void {
  save('exceptions', shrunk(read<Exceptions>('exceptions'), exceptionsNow()));
  save('lengths', shortened(read<Lengths>('lengths'), longNow()));
  save('settings', shrunkSettings(settingsOfDemos(), read<SettingsExceptions>('settings')));
}

const { maxima, json, raise } = parseArgs({
  options: {
    maxima: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    raise: { type: 'string', multiple: true, default: [] },
  },
}).values;

/** Lowers and raises as asked, and tells what still stands against the law. */
function keepHouse(): void {
  const now = sizesOfRooms();
  const unknown = raise.filter((room) => now[room] === undefined);
  if (unknown.length > 0)
    return fail([
      `There is no room ${unknown.join(', ')}. There is ${Object.keys(now).join(', ')}.`,
    ]);
  const told = writeMaxima(now, raise);
  writeLists();
  console.log(told.length > 0 ? told.join('\n') : 'No maximum changes.');
  fail(sizesBroken(read<Sizes>('size'), now));
}

function fail(faults: readonly string[]): void {
  for (const one of faults) console.error(one);
  if (faults.length > 0) process.exitCode = 1;
}

if (maxima || raise.length > 0) keepHouse();
else if (json) console.log(JSON.stringify({ ...sides(), ...described }, null, 2));
else {
  console.table(sides());
  console.table(rooms());
  console.table(described);
  console.table(addresses());
  console.table(words);
  console.table({ 'folds in folds': foldsInFolds() });
  console.log(`settings ${countSettings()}`);
  console.log(`words and signs ${sides().src['words and signs']}`);
  console.log(`functions over 80: ${functionsIn(longNow()).length}`);
  for (const one of [...circlesIn(code), ...climbs()]) console.log(one);
}

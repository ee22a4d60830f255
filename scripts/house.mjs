// npm run house [-- --json]: how large the house is, and where it is hard to change.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SMALL = 20;
const LARGE = 250;
const files = globSync('src/**/*.{ts,astro,mdx,css}')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const linesOf = (file) => texts.get(file).split('\n').length - 1;
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Words of a language and declarations are no code whose size says something. */
const isCode = (file) => file.endsWith('.ts') && !/\/(en|zh|_?strings)\.ts$|\.d\.ts$/.test(file);
const code = files.filter(isCode);

const roomOf = (file) => {
  const [, room, demo, inner] = file.split('/');
  if (room !== 'demos' || !file.includes('/demos/')) return room.includes('.') ? 'src' : room;
  return ['core', 'worker', 'view', 'words', 'panels'].includes(inner)
    ? `demos/*/${inner}`
    : ['kit', 'parts'].includes(demo)
      ? `demos/${demo}`
      : 'demos/*';
};

function rooms() {
  const of = Map.groupBy(files, roomOf);
  return [...of]
    .map(([room, list]) => ({ room, files: list.length, lines: sum(list.map(linesOf)) }))
    .sort((a, b) => b.lines - a.lines);
}

const IMPORT = /(?:\bfrom|\bimport\(?)\s*['"]([^'"]+)['"]/g;
const known = new Set(files);
/** The files of src that a file imports, dynamically too. */
function importsOf(file) {
  return [...texts.get(file).matchAll(IMPORT)].flatMap(([, target]) => {
    const [path] = target.split('?');
    if (!/^[.~]/.test(path)) return [];
    const at = path.startsWith('~') ? path.replace('~', 'src') : join(dirname(file), path);
    const found = ['', '.ts', '/index.ts'].map((end) => at + end).find((one) => known.has(one));
    return found ? [found] : [];
  });
}

/** Which rooms a room stands on; an import the other way round climbs. */
const FLOORS = ['lib', 'i18n', 'browser', 'workers', 'content', 'components', 'demos', 'pages'];
const floorOf = (file) =>
  FLOORS.indexOf(
    /\/core\//.test(file) ? 'lib' : /\/worker\//.test(file) ? 'workers' : file.split('/')[1],
  );
const climbs = () =>
  code.flatMap((file) =>
    importsOf(file)
      .filter((to) => floorOf(file) >= 0 && floorOf(to) > floorOf(file))
      .map((to) => `${file} → ${to}`),
  );

/** The groups of files that import each other, whichever way the imports are written (Tarjan 1972). */
function circles() {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const to of importsOf(file)) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(file, Math.min(low.get(file), low.get(to)));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) found.push(group.join(' → '));
  };
  for (const file of code) if (!index.has(file)) visit(file);
  return found;
}

/** In how many folders a demo has files, here and in scripts, tests and content. */
function addresses() {
  const about = globSync('src/demos/*/about.ts').map((file) => file.split(/[\\/]/)[2]);
  const everywhere = globSync([
    'src/{demos,lib/demos,workers,styles}/**/*.{ts,astro,css}',
    'scripts/record/*.ts',
    'tests/{demos,unit/demos,unit/lib/demos,browser}/**/*.ts',
    'content/runs/**/*.json',
  ]).map((file) => file.replaceAll('\\', '/'));
  return about.sort().map((demo) => {
    const own = new RegExp(`(^|/)(press-)?${demo}([/.-]|$)`);
    const folders = everywhere.filter((file) => own.test(file)).map((file) => placeOf(file, demo));
    return { demo, addresses: new Set(folders).size };
  });
}
const placeOf = (file, demo) => {
  const parts = file.split('/');
  const at = parts.indexOf(demo);
  return at < 0 ? dirname(file) : parts.slice(0, at + 1).join('/');
};

const count = (pattern, list) =>
  sum(list.map((file) => texts.get(file).match(pattern)?.length ?? 0));
const conditions = () =>
  new Set(
    files.flatMap((file) =>
      [...texts.get(file).matchAll(/@(?:media|container)\s+([^{]+)\{/g)].map(([, one]) =>
        one.trim(),
      ),
    ),
  ).size;

/** What comments begin with, the commonest first. */
function firstWords() {
  const words = code.flatMap((file) =>
    [
      ...texts
        .get(file)
        .matchAll(/\/\*\*?\s*(?:\n\s*\*\s*)?([\p{L}`'’]+)|(?<=^|\s)\/\/ ([\p{L}]+)/gmu),
    ].map(([, block, line]) => (block ?? line).toLowerCase()),
  );
  const by = Map.groupBy(words, (word) => word);
  const sorted = [...by].map(([word, all]) => [word, all.length]).sort((a, b) => b[1] - a[1]);
  return { comments: words.length, words: Object.fromEntries(sorted.slice(0, 12)), by };
}

const { comments, words, by } = firstWords();
const tests = globSync('tests/**/*.ts').filter((file) => !file.includes('node_modules'));
const told = {
  lines: sum(files.map(linesOf)),
  files: files.length,
  'lines of tests': sum(tests.map((file) => readFileSync(file, 'utf8').split('\n').length - 1)),
  'median lines of a code file': median(code.map(linesOf)),
  [`code files of ${SMALL} lines or fewer`]: code.filter((file) => linesOf(file) <= SMALL).length,
  [`code files over ${LARGE} lines`]: code.filter((file) => linesOf(file) > LARGE).length,
  'imports that climb': climbs().length,
  'circles, dynamic ones too': circles().length,
  'locale ===': count(/\blocale [!=]== /g, files),
  'conditions of media and containers': conditions(),
  comments,
  'comments that begin with who or what':
    (by.get('who')?.length ?? 0) + (by.get('what')?.length ?? 0),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(told, null, 2));
else {
  console.table(rooms());
  console.table(told);
  console.table(addresses());
  console.table(words);
  for (const one of [...circles(), ...climbs()]) console.log(one);
}

import { lengthsBroken, longFunctionsIn, longNow, type Lengths } from './architecture/lengths';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hangingWithout } from './architecture/apart';
import { closedDoors, faultsOf, roomOf } from './architecture/check';
import { circlesIn } from './architecture/circles';
import { chainsIn, parentsIn } from './architecture/classes';
import { drawnElsewhere } from './architecture/drawn';
import {
  exceptionsBroken,
  exceptionsNow,
  shrunk,
  type Exceptions,
} from './architecture/exceptions';
import { clientImports, importsOf, resolved } from './architecture/imports';
import { lacksOf } from './architecture/lacks';
import { namesBannedIn, OURS } from './architecture/names';
import {
  changesTold,
  maximaAfter,
  maximaFor,
  roomOfSize,
  sizesBroken,
  sizesOfRooms,
  type Sizes,
} from './architecture/size';
import { EXCEPTIONS } from './architecture/table';
import { filesAt, placesOf, SOURCES, TESTS, textOf } from './architecture/tree';
import { unservedIn, untriedIn } from './architecture/untried';
import { otherWidthsIn } from './architecture/widths';
import { wordsIn } from './architecture/words';

describe('the import table', () => {
  test('has a room for every source file', () => {
    expect(SOURCES.length).toBeGreaterThan(150);
    expect(SOURCES.filter((file) => !roomOf(file))).toEqual([]);
  });

  test('holds for every import of every file', () => {
    expect(SOURCES.flatMap((file) => faultsOf(file, textOf(file)))).toEqual([]);
  });

  test('has content import nothing: lessons, quizzes and lists', () => {
    const lessons = filesAt('content/**/*.mdx');
    expect(placesOf(/^\s*(import|export)\s/, lessons)).toEqual([]);
  });

  test('lists no exception that is no longer needed', () => {
    const needed = EXCEPTIONS.filter(({ file, imports }) =>
      importsOf(file, textOf(file)).some(({ target }) => resolved(file, target) === imports),
    );
    expect(needed).toEqual(EXCEPTIONS);
  });

  test('lists no door that no file goes through', () => {
    expect(closedDoors(SOURCES, textOf)).toEqual([]);
  });

  test('has no cycle, not even of types', () => {
    expect(circlesIn(SOURCES)).toEqual([]);
  });

  test('has no export that serves only its own file', () => {
    const named =
      /^export (?:abstract |async |declare )*(?:const|function\*?|class|interface|type) (\w+)/gm;
    const readers = [...SOURCES, ...TESTS, ...filesAt('*.mjs', '*.ts')];
    const files = new Map<string, number>();
    for (const file of readers)
      for (const word of new Set(textOf(file).match(/\w+/g)))
        files.set(word, (files.get(word) ?? 0) + 1);
    // Astro reads the middleware, and the registry what a demo says of itself; lacksOf tells of one that is not in it.
    const others = SOURCES.filter(
      (file) => !/^src\/(pages\/|middleware|demos\/[\w-]+\/about\.ts$)/.test(file),
    );
    const alone = others.flatMap((file) =>
      [...textOf(file).matchAll(named)].flatMap(([, name]) =>
        files.get(name!) === 1 ? [`${file}: ${name}; take its \`export\` away`] : [],
      ),
    );
    expect(alone).toEqual([]);
  });

  test('reports a cycle by the files on its path', () => {
    const leads: Record<string, string[]> = { a: ['b'], b: ['c', 'd'], c: ['a'], d: [] };
    expect(circlesIn(['a', 'b', 'c', 'd'], (file) => leads[file]!)).toEqual(['a → b → c → a']);
  });

  test('reports the file, the import and the reason of a violation', () => {
    expect(faultsOf('src/lib/math/sum.ts', "import { h } from '~/demos/kit/mount';")).toEqual([
      'src/lib/math/sum.ts imports ~/demos/kit/mount, and may not: it must run the same in a worker, a test, the recorder and the build.',
    ]);
  });

  test.each([
    ['src/i18n/format.ts', "export { x } from '~/site';"],
    ['src/browser/kept.ts', "import '~/lib/figure';"],
    ['src/lib/figure.ts', "import type { Words } from '~/i18n/words';"],
    ['src/lib/figure.ts', "import { z } from '../schemas/ids';"],
    ['src/demos/retriever/view/index.tsx', "const rpc = await import('~/workers/rpc');"],
    ['src/demos/retriever/view/index.tsx', "import { run } from '~/content/lookup';"],
    ['src/components/site/Header.astro', "---\nimport { demos } from '~/demos';\n---\n"],
    ['src/components/site/Header.astro', '<script src="../../demos/kit/mount.ts"></script>'],
    ['src/components/site/Header.astro', "<script>import '~/workers';</script>"],
    ['src/components/prose/Term.astro', "---\nimport MiniSearch from 'minisearch';\n---\n"],
    ['src/workers/index.ts', "import { pipeline } from '@xenova/transformers';"],
    ['scripts/record.ts', "import { mount } from '~/demos/kit/mount';"],
    ['src/lib/figure.ts', "import { toHalf } from '../../tools/math/half';"],
  ])('refuses in %s: %s', (file, source) => {
    expect(faultsOf(file, source)).toHaveLength(1);
  });

  test.each([
    ['src/lib/figure.ts', "import { mean } from './math/vector';"],
    ['src/demos/retriever/view/index.tsx', "import { connectRetriever } from '~/workers';"],
    ['src/demos/retriever/R.astro', "---\nimport { run } from '~/content/lookup';\n---\n"],
    ['src/workers/embedder.worker.ts', "import { pipeline } from '@xenova/transformers';"],
  ])('allows %s to write: %s', (file, source) => {
    expect(faultsOf(file, source)).toEqual([]);
  });
});

function reachedByClients(): Set<string> {
  const components = filesAt('src/**/*.astro');
  const queue = [
    ...components.flatMap((file) =>
      clientImports(textOf(file)).map(({ target }) => resolved(file, target)),
    ),
    ...filesAt('src/workers/*.worker.ts'),
  ];
  const reached = new Set<string>();
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const file = [
      path,
      ...['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => path + end),
    ].find((name) => /\.tsx?$/.test(name) && existsSync(name));
    if (reached.has(file ?? path)) continue;
    reached.add(file ?? path);
    if (!file) continue;
    const imports = importsOf(file, textOf(file)).filter((one) => !one.typeOnly && !one.asset);
    const paths = imports.map(({ target }) => resolved(file, target));
    queue.push(...paths.flatMap((one) => (one.includes('*') ? filesAt(one) : [one])));
  }
  return reached;
}

describe('the names in the source', () => {
  test('are the industry’s terms, without our own coinages', () => {
    const banned = SOURCES.flatMap((file) => namesBannedIn(file, textOf(file)));
    expect(banned.filter((line) => !OURS.test(line))).toEqual([]);
  });

  test('are reported with suggestions if they are banned', () => {
    expect(namesBannedIn('src/a/rung.ts', 'const keptBytes = 1;')).toHaveLength(2);
  });
});

describe('the three breakpoints', () => {
  test('are the only widths in styles and scripts', () => {
    const files = [...SOURCES, ...filesAt('src/**/*.css')];
    expect(files.flatMap((file) => otherWidthsIn(file, textOf(file)))).toEqual([]);
  });

  test.each([
    '@media (max-width: 44rem) {',
    '@media screen and (width < 34rem) {',
    '@container guide (44rem <= width < 54rem) {',
    "matchMedia('(min-width: 66rem)')",
  ])('are suggested for another width: %s', (source) => {
    expect(otherWidthsIn('a.css', `\n${source}`)).toEqual([
      expect.stringMatching(/^a\.css:2 asks for `.+`; write .+ nearest of 44, 54, 66 rem/),
    ]);
  });

  test.each(['@media print {', '@container (width >= 66rem) {', "matchMedia('(width >= 66rem)')"])(
    'allow other measures: %s',
    (source) => expect(otherWidthsIn('a.css', source)).toEqual([]),
  );
});

describe('the code that runs in the page', () => {
  const reached = [...reachedByClients()];

  test('is found by following every script and worker', () => {
    expect(reached).toContain('src/demos/retriever/retriever-demo.tsx');
    expect(reached).toContain('src/lib/retrieval/bm25.ts');
    expect(reached).toContain('minisearch');
  });

  test('contains no zod: the build has validated everything', () => {
    expect(reached.filter((path) => /zod|^src\/schemas\//.test(path))).toEqual([]);
  });

  test('contains nothing that belongs to the build', () => {
    expect(reached.filter((path) => /^(node:|astro|scripts\/|src\/content\/)/.test(path))).toEqual(
      [],
    );
  });

  test('uses the encoder in one worker, and language models in one per device', () => {
    const may =
      /^(tools\/models\/.+|src\/workers\/(embedder\.worker|model(-webgpu)?\.worker|model\/library\/\w+|smollm2\.worker|llama\/feeds))\.ts$/;
    const importers = SOURCES.filter((file) =>
      importsOf(file, textOf(file)).some(({ target }) => /transformers|onnxruntime/.test(target)),
    );
    expect(importers.filter((file) => !may.test(file))).toEqual([]);
  });
});

const WRITTEN = [...SOURCES, ...filesAt('public/**/*.js')];

describe('code that a strict content policy and a seed allow', () => {
  test.each([
    [
      'writing no HTML from text',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment)\b/,
    ],
    ['writing no style attribute', /(\s|<\w+ )style=|define:vars|['"]style['"]\s*:/],
    ['never making code from text', /\beval\(|new Function\(|\son(click|load|error|input|change)=/],
    [
      'naming a file in every script that Astro leaves unchanged',
      /<script(?=[^>]*is:inline)(?![^>]*src=)/,
    ],
    ['drawing random numbers from a seed', /Math\.random/],
  ])('is ensured by %s', (_, banned) => {
    expect(placesOf(banned, WRITTEN)).toEqual([]);
  });

  test('has one place each where drawn nodes and listings become HTML, and they escape them', () => {
    const [drawn, listed, demo, ...others] = placesOf(/set:html/, WRITTEN);
    expect(others).toEqual([]);
    expect(drawn).toMatch(/^src\/components\/kit\/Drawn\.astro:.*\.map\(toHtml\)/);
    expect(listed).toMatch(/^src\/components\/kit\/Highlighted\.astro:.*highlighted\(/);
    expect(demo).toMatch(/^src\/demos\/kit\/Root\.astro:.*renderToString\(/);
  });
});

describe('the folder src/lib', () => {
  const testOf = (file: string) =>
    file
      .replace(/^src\/lib/, 'tests/unit/lib')
      .replace(/^src/, 'tests')
      .replace(/\.tsx?$/, '.test.ts');
  const compiler = JSON.parse(textOf('src/lib/tsconfig.json')) as {
    compilerOptions: { lib: string[]; types: string[]; strict: boolean };
    include: string[];
  };

  test('compiles without the DOM and without Node', () => {
    expect(compiler.compilerOptions).toMatchObject({ lib: ['ES2024'], types: [], strict: true });
    expect(compiler.include).toEqual(['./**/*.ts', './**/*.tsx', '../demos/*/core/**/*.ts']);
  });

  test('is compiled separately by both commands', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    expect(scripts['check:types']).toContain('check:types:ts');
    expect(scripts['check:types:ts']).toContain('tsc -p src/lib');
    for (const command of ['scripts/check.mjs', 'scripts/test.mjs'])
      expect(textOf(command)).toMatch(/runLanes\(.*\bREADING\b/);
    expect(textOf('scripts/build/steps.mjs')).toContain("'check:types'");
  });

  test('is covered file by file, by a test or by what computes the records', () => {
    const untried = untriedIn(filesAt('src/lib/**/*.{ts,tsx}', 'src/demos/*/core/**/*.{ts,tsx}'));
    expect(
      untried.map((file) => `${file}: no test leads to it; try it in ${testOf(file)}`),
    ).toEqual([]);
  });

  test('contains only what a page, a worker, the build or a record needs', () => {
    const unserved = unservedIn(filesAt('src/{lib,workers,browser}/**/*.ts'));
    expect(unserved.map((file) => `${file}: no page leads to it; its place is in tools`)).toEqual(
      [],
    );
    expect(unservedIn(['tools/math/tridiagonal.ts'])).toEqual(['tools/math/tridiagonal.ts']);
  });

  test('reads no clock: time is an argument', () => {
    const clock = /\bDate\.now\b|new Date\(\s*\)|\bperformance\./;
    expect(
      placesOf(clock, filesAt('src/lib/**/*.{ts,tsx}', 'src/demos/*/core/**/*.{ts,tsx}')),
    ).toEqual([]);
  });
});

const DEMOS = filesAt('src/demos/*/').flatMap((path) => {
  const name = path.replace(/\/$/, '').split('/').at(-1)!;
  return name.includes('.') || ['kit', 'matrix', 'own', 'parts', 'walk'].includes(name)
    ? []
    : [name];
});
/** The demos may open the parts and the kit, the parts the kit, and the kit nothing of the others. */
const isWalled = (file: string, path: string): boolean => {
  const [, , from = ''] = file.split('/');
  const [, demos, to = '', ...rest] = path.split('/');
  // A list that a glob writes knows no demo by name.
  if (demos !== 'demos' || rest.length === 0 || from === to || to.includes('*')) return false;
  return from === 'kit' || (to !== 'kit' && (from === 'parts' || to !== 'parts'));
};

describe('demos', () => {
  test('are found', () => {
    expect(DEMOS).toEqual(expect.arrayContaining(['change-map', 'guide', 'retriever']));
  });

  test('import the kit, the parts and the library, and never one another', () => {
    const crossing = filesAt('src/demos/*/**/*.{ts,tsx,astro}').flatMap((file) =>
      importsOf(file, textOf(file))
        .map(({ target }) => resolved(file, target))
        .filter((path) => isWalled(file, path))
        .map((path) => `${file} imports ${path}: what two share moves to demos/parts or lib.`),
    );
    expect(crossing).toEqual([]);
  });

  test.each([
    ['src/demos/cost/view/index.tsx', 'src/demos/guide/core/plan', true],
    ['src/demos/kit/Field.tsx', 'src/demos/parts/table', true],
    ['src/demos/cost/view/index.tsx', 'src/demos/parts/table', false],
    ['src/demos/parts/table.tsx', 'src/demos/kit/mount', false],
    ['src/demos/cost/view/index.tsx', 'src/demos/cost/core/batch', false],
  ])('have a wall between %s and %s: %s', (file, path, walled) => {
    expect(isWalled(file, path)).toBe(walled);
  });

  test('leave loading panels and reading their forms to the kit', () => {
    expect(filesAt('src/demos/**/*bring*')).toEqual([]);
    const reads = /new FormData\(|elements\.namedItem\(|querySelector.*\[name=/;
    const panels = filesAt('src/demos/*/panels/**/*.{ts,tsx}', 'src/demos/parts/**/*.{ts,tsx}');
    const found = placesOf(reads, panels);
    expect(found.map((place) => `${place}: let a table of its panel read it`)).toEqual([]);
  });

  test('can be deleted with their folder', () => {
    expect(hangingWithout('change-map')).toEqual([]);
    expect(hangingWithout('retriever')).toContain(
      'src/content/lookup/runs.ts imports src/demos/retriever/core/snapshot',
    );
  });

  test.each(DEMOS)('%s has all its parts', (name) => {
    expect(lacksOf(name)).toEqual([]);
  });

  test('are reported with what one lacks, where it belongs, and what to write', () => {
    expect(lacksOf('no-such')).toEqual([
      'src/demos/no-such/NoSuch.astro is missing; write it.',
      'src/demos/no-such/no-such-demo.tsx is missing; write it.',
      'src/demos/no-such/core/settings.ts is missing; write it.',
      'src/demos/no-such/view/index.tsx is missing; write it.',
      'content/words/no-such.en.yaml is missing; write it.',
      'content/words/no-such.zh.yaml is missing; write it.',
      'scripts/demos/no-such/record.ts is missing; write it.',
      'content/runs/no-such/ is empty; write a run with demo, name and config, then: npm run record no-such',
    ]);
  });

  const inWorkers = textOf('tests/browser/workers.test.ts');
  // The job of cost needs no worker until a text is counted; the lab's own tests take its worker away.
  test.each(DEMOS.filter((name) => !['cost', 'four-roads'].includes(name)))(
    'have a test that kills %s during a run, if it works in a worker',
    (name) => {
      const works = filesAt(`src/demos/${name}/*-demo.{ts,tsx}`).some((file) =>
        /^import \{.*from '~\/workers'/m.test(textOf(file)),
      );
      if (works)
        expect(
          inWorkers,
          `tests/browser/workers.test.ts: give ${name} a line in DEMOS, with settings of a short and of a long run`,
        ).toContain(`'${name}'`);
    },
  );
});

describe('styles', () => {
  const LAYERS = ['reset', 'tokens', 'base', 'primitives', 'prose', 'site', 'demos', 'print'];

  test('state the order of their layers in one line', () => {
    expect(textOf('src/styles/layers.css').trim()).toBe(`@layer ${LAYERS.join(', ')};`);
  });

  test('are loaded as one frame, which contains no rules of its own', () => {
    const lines = textOf('src/styles/frame.css')
      .replace(/\/\*[\s\S]*?\*\/\s*/g, '')
      .trim()
      .split('\n');
    const layers = lines.map((line) => /^@import '\.\/([a-z]+)[a-z-]*\.css';$/.exec(line)?.[1]);
    expect([...new Set(layers)]).toEqual(LAYERS);
  });

  test('start each sheet with its own layer', () => {
    const sheets = filesAt('src/styles/*.css', 'src/demos/**/*.css').filter(
      (file) => !/\/(layers|frame)\.css$/.test(file),
    );
    const openingOrNothing = new RegExp(`^(@layer (${LAYERS.join('|')}) {|$)`);
    const bare = sheets.filter(
      (file) =>
        !openingOrNothing.test(
          textOf(file)
            .replace(/\/\*[\s\S]*?\*\/\s*|^@import .*\n/gm, '')
            .trim(),
        ),
    );
    expect(bare).toEqual([]);
  });

  test('put no screen rule into the layer for print, which outranks all others', () => {
    const astray = filesAt('src/styles/*.css', 'src/demos/**/*.css').filter((file) =>
      textOf(file)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split(/^(?=@layer )/m)
        .filter((block) => block.startsWith('@layer print {'))
        .some((block) => /^ {2}(?!@(?:media print|page)|[ }])\S/m.test(block)),
    );
    expect(astray).toEqual([]);
  });

  test('name colours in the tokens only', () => {
    const sheets = filesAt('src/styles/*.css', 'src/demos/**/*.css').filter(
      (file) => !/\/(tokens|print)\.css$/.test(file),
    );
    expect(placesOf(/#[0-9a-f]{3,8}\b(?![^;{]*{)|\b(rgb|hsl|oklch)a?\(/i, sheets)).toEqual([]);
  });
});

describe('the size of the project', () => {
  const maxima = JSON.parse(textOf('tests/architecture/size.json')) as Sizes;

  test('stays within the maximum of each room and the ceiling of the whole', () => {
    expect(sizesBroken(maxima, sizesOfRooms())).toEqual([]);
  }, 300_000);

  test('is counted by the first folder, and among the demos by the second', () => {
    const files = [
      'src/site.ts',
      'src/lib/math/rng.ts',
      'src/demos/index.ts',
      'src/demos/cost/view/index.tsx',
    ];
    expect(files.map(roomOfSize)).toEqual(['src/.', 'src/lib', 'src/demos', 'src/demos/cost']);
  });

  test('reports a room that grew, a maximum that is too high, the sum, and a loan that is too large', () => {
    const told = sizesBroken(
      { 'src/lib': 100, 'src/pages': 2_000, loan: 60_000 },
      { 'src/lib': 101, 'src/pages': 1_499, 'tests/unit': 900_000 },
    );
    expect(told.map((line) => line.split(/[,:]/)[0])).toEqual([
      'src/lib has 101 words and signs',
      'src/pages has 1499 words and signs',
      'tests/unit has 900000 words and signs and no maximum',
      'tests has 900000 words and signs',
      'A loan of 60000 words and signs is too large',
    ]);
  });

  test('admits maxima that lie 500 or a hundredth above what is there', () => {
    const now = { 'src/lib': 200_000, 'src/pages': 1_500 };
    expect(maximaFor(now)).toEqual({ 'src/lib': 202_000, 'src/pages': 2_000 });
    expect(sizesBroken(maximaFor(now), now)).toEqual([]);
  });

  test('is only ever lowered, unless a room is named that may grow', () => {
    const before = { 'src/lib': 1_000, 'src/pages': 5_000, 'src/gone': 700 };
    const now = { 'src/lib': 1_200, 'src/pages': 2_000, 'src/new': 10 };
    const lowered = maximaAfter(before, now);
    expect(lowered).toEqual({ 'src/lib': 1_000, 'src/pages': 2_500, 'src/new': 510 });
    expect(changesTold(before, lowered)).toEqual([
      'src/pages is lowered from 5000 to 2500.',
      'src/new is taken in, at 510.',
      'src/gone is no longer there.',
    ]);
    expect(changesTold(lowered, maximaAfter(lowered, now, ['src/lib']))).toEqual([
      'src/lib is raised from 1000 to 1700.',
    ]);
  });
});

describe('functions and files', () => {
  const before = JSON.parse(textOf('tests/architecture/lengths.json')) as Lengths;

  test('are short, but for those of a list that only shrinks', () => {
    expect(lengthsBroken(before, longNow())).toEqual([]);
  });

  test('may have 80 lines, and a function 120 that returns markup', () => {
    const lines = '\n'.repeat(90);
    expect(longFunctionsIn('a.ts', `function open() {${lines}}`)).toEqual({ 'a.ts open': 91 });
    expect(longFunctionsIn('a.tsx', `const view = () => {${lines}return <p />; };`)).toEqual({});
    expect(
      lengthsBroken({ 'a.ts': 300, 'b.ts open': 90 }, { 'a.ts': 299, 'b.ts open': 91 }),
    ).toEqual([
      'b.ts open has 91 lines: a file may have 250, a function 80, or 120 with markup; divide it.',
      'a.ts is shorter now: npm run house -- --maxima takes it off the list.',
    ]);
  });
});

describe('words and signs', () => {
  test('are the same however the code is formatted, typed and explained', () => {
    const plain = wordsIn('a.ts', 'export const sum = (a, b) => a + b;\n');
    const typed = `
      /** The sum. */
      export const sum = (a: number, b: number): number =>
        // of two
        a + b;
    `;
    expect(plain).toBe(15);
    expect(wordsIn('a.ts', typed)).toBe(plain);
  });

  test('count the elements of a component and the rules of a sheet, without their comments', () => {
    expect(wordsIn('a.tsx', 'export const a = <p>{/* none */}one</p>;')).toBe(13);
    expect(
      wordsIn('a.astro', '---\nexport const a: number = 1;\n---\n<!-- none --><p>{a}</p>'),
    ).toBe(16);
    expect(wordsIn('a.css', '/* none */ p { color: red; }')).toBe(7);
    expect(wordsIn('a.json', '{ "a": 1 }')).toBe(0);
  });
});

test('props passed to an element are type-checked, so that a missing or misspelt one fails the check', () => {
  const given = filesAt('src/**/*.astro').filter((file) =>
    /\s(data-)?props=\{|\s\{props\}/.test(textOf(file)),
  );
  const typed = /\} satisfies (OwnProps<|(Omit<)?\w+Props\b)|const props: \w+Props = /;
  const unchecked = given.filter(
    (file) =>
      !/^src\/(components\/kit\/Demo|demos\/kit\/(Island|Panel|Root))\.astro$/.test(file) &&
      !typed.test(textOf(file)),
  );
  expect(given.length).toBeGreaterThan(10);
  expect(unchecked.map((file) => `${file}: write \`satisfies …Props\``)).toEqual([]);
});

test('a browser test waits for its page with expect.poll, since a state read once may be too early', () => {
  const inBrowser = TESTS.filter((file) => /(^|\/)browser\//.test(file));
  const readOnce =
    /expect\(await [^,]*\.(isVisible|isChecked|isDisabled|isEnabled|innerText|textContent|inputValue|getAttribute|count)\([^()]*\)\)/;
  expect(inBrowser.length).toBeGreaterThan(60);
  expect(placesOf(readOnce, inBrowser)).toEqual([]);
});

const ASKED = /\b(locale|lang|language)\)? [!=]== |[!=]== '(en|zh)'/;
const MOST = 5;

test('no code asks for a language by name: what differs is in the entries of each language', () => {
  const places = placesOf(
    ASKED,
    SOURCES.filter((file) => file.startsWith('src/')),
  );
  const remedy =
    places.length > MOST
      ? [
          `${places.length} places compare languages, and ${MOST} may: put what differs into LOCALES of src/lib/locale.ts, ` +
            'into the words of the demo, or into a Record<Locale, …>.',
          ...places,
        ]
      : [];
  expect(remedy).toEqual([]);
});

describe('the rules with exceptions', () => {
  const before = JSON.parse(textOf('tests/architecture/exceptions.json')) as Exceptions;

  test('hold except for lists that only shrink', () => {
    expect(exceptionsBroken(before, exceptionsNow())).toEqual([]);
  });

  test('measure a chain of three or more classes by its length', () => {
    const source = 'class A extends HTMLElement {} class B extends A {} class C<T> extends B<T> {}';
    expect(chainsIn(parentsIn(['a.ts'], () => source))).toEqual({ C: 3 });
  });

  test.each([
    ['src/demos/kit/plot.ts', "h('path', {})", false],
    ['src/demos/cost/view.ts', "h(\n 'path', {})", true],
    ['src/demos/cost/view.ts', "// <svg>\nh('div', {})", false],
    ['src/pages/index.astro', '<svg viewBox="0 0 1 1">', true],
  ])('recognise who draws: %s, %j', (file, text, does) => {
    expect(drawnElsewhere([file], () => text)).toEqual(does ? [file] : []);
  });

  test('report what is new, what grows and what is gone', () => {
    const old = { chains: { C: 3, D: 4 }, drawn: ['a', 'b'] };
    const now = { chains: { C: 4, E: 3 }, drawn: ['a', 'c'] };
    expect(exceptionsBroken(old, now)).toHaveLength(4);
    expect(shrunk(old, now)).toEqual({ chains: { C: 3 }, drawn: ['a'] });
  });
});

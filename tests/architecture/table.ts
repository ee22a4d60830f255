/** `may`: doors of a room, beside its own files; lines for one room add up. A failing test says `because`. */
export interface Line {
  room: string;
  /** The files of the room that this line is about; all of them by default. */
  files?: RegExp;
  may: readonly RegExp[];
  because: string;
}

/** The library, and what a demo computes: both run anywhere. */
const LIB = /^~\/(lib|demos\/[\w-]+\/core)\//;
const I18N = /^~\/i18n\//;
const WORDS = /^(words:[\w-]+$|\/content\/(words|yours)\/)/;
const BROWSER = /^~\/browser\//;
const STYLES = /^~\/styles\//;
const SITE = /^~\/site$/;
const LOOKUP = /^~\/content\/lookup$/;
const SCHEMAS = /^~\/schemas\//;
const KIT = /^~\/components\/kit\//;
const NODE = /^node:/;

export const TABLE: readonly Line[] = [
  {
    room: 'content',
    may: [],
    because: 'authors never see a path; translators never break a build by moving a file',
  },
  {
    room: 'src/i18n',
    may: [/^~\/lib\/(fill|locale)$/, /^words:site$/],
    because: 'words and formats, by language: safe to open from anywhere',
  },
  { room: 'src/styles', may: [], because: 'a leaf: safe to open from anywhere' },
  { room: 'src/browser', may: [], because: 'a leaf: small tools around what a browser may refuse' },
  {
    room: 'src/browser',
    files: /\/archive\.ts$/,
    may: [/^fflate$/],
    because: 'one place knows how a folder becomes one file, for the kit and for a trained model',
  },
  { room: 'src/site.ts', may: [], because: 'a leaf: facts about this copy of the site' },
  {
    room: 'src/middleware.ts',
    may: [/^astro:middleware$/, I18N, LIB, SITE],
    because: 'it sets the text of each page, whichever it is, and tells it where the others are',
  },
  { room: 'src/env.d.ts', may: [LIB, I18N, /^astro\//], because: 'it declares types alone' },
  { room: 'src/schemas', may: [/^astro\/zod$/], because: "the author's manual; build time only" },
  {
    room: 'src/schemas',
    files: /\/world(-faults)?\.ts$/,
    may: [/^~\/lib\/world\/grammar$/],
    because: 'the grammar that the library reads is the one that the schema gives',
  },
  {
    room: 'src/schemas',
    files: /\/ladder\.ts$/,
    may: [/^~\/lib\/ladder\/rows$/],
    because: 'the tasks and roads that the library compares are those that the schema gives',
  },
  {
    room: 'src/content.config.ts',
    may: [/^astro:content$/, /^astro\/(loaders|zod)$/, SCHEMAS],
    because: 'it says which collection uses which schema and folder, and nothing else',
  },
  {
    room: 'src/lib',
    files: /\/text\/plain-form\.ts$/,
    may: [/^characters:traditional$/],
    because: 'the build makes the table of characters that have a simplified form',
  },
  {
    room: 'src/lib',
    may: [],
    because: 'it must run the same in a worker, a test, the recorder and the build',
  },
  {
    room: 'src/lib',
    files:
      /\/(text\/(csv|detect|docx(-parts)?|formula|html(-\w+)?|json|markdown|pdf)|packages\.d)\.ts$/,
    may: [
      /^(papaparse|jschardet|parse5|fflate|lossless-json|@lezer\/(markdown|common))$/,
      /^(pdfjs-dist(\/legacy\/build\/pdf(\.worker)?\.min\.mjs)?|mammoth(\/mammoth\.browser\.min\.js)?)$/,
    ],
    because:
      'kept readers of what others wrote; one file knows which, and the first file of a kind loads it',
  },
  {
    room: 'src/lib',
    files: /\/jsx\/jsx-runtime\.ts$/,
    may: [/^preact$/],
    because: 'tags and attributes are those of Preact’s types, and nothing of it runs here',
  },
  {
    room: 'src/lib',
    files: /\/lesson\/tree\.ts$/,
    may: [/^satteri$/],
    because: 'a lesson is read by the parser of the build; one file knows which',
  },
  {
    room: 'src/demos/*/core',
    may: [LIB],
    because:
      'what a demo computes must run the same in a worker, a test, the recorder and the build',
  },
  {
    room: 'src/demos/*/worker',
    may: [
      LIB,
      /^~\/workers\/(digests|named-runs|network|rpc|shared-work|slices|vocabulary|tinylm\/[\w-]+)$/,
    ],
    because: 'a demo’s part of a worker computes, in slices that can be stopped',
  },
  {
    room: 'src/demos/*/worker',
    files: /\/pdf-tables\.ts$/,
    may: [/^\/node_modules\/pdfjs-dist\/cmaps\//],
    because: 'one file knows where the tables of pdf.js are',
  },
  {
    room: 'src/workers',
    may: [LIB, /^~\/demos\/[\w-]+\/worker\//],
    because: 'heavy code has one entrance and one size to state',
  },
  {
    room: 'src/workers',
    files: /\/embedder\.worker\.ts$/,
    may: [/^@xenova\/transformers$/, /^onnxruntime-web\/.+\.wasm$/],
    because: 'one worker alone carries the encoder and its runtime',
  },
  {
    room: 'src/workers',
    files: /\/smollm2\.worker\.ts$|\/llama\/feeds\.ts$/,
    may: [/^onnxruntime-web\/wasm$/, /^onnxruntime-web\/.+\.wasm$/],
    because: 'the language model of this site needs the runtime alone, and one file feeds it',
  },
  {
    room: 'src/workers',
    files: /\/checks\/json-schema\.ts$/,
    may: [/^@cfworker\/json-schema$/],
    because: 'a kept validator that needs no eval; one file knows which',
  },
  {
    room: 'src/workers',
    files: /\/endpoint\/events\.ts$/,
    may: [/^eventsource-parser$/],
    because: 'a kept reader of server-sent events; one file knows which',
  },
  {
    room: 'src/content',
    may: [/^astro:content$/, SCHEMAS, LIB, I18N, NODE],
    because: 'one place knows how an id becomes an entry',
  },
  {
    room: 'src/demos',
    may: [LIB, I18N, WORDS, BROWSER, /^~\/workers(\/(encoder|stored-models|models))?$/],
    because: 'the page thread draws; it does not compute',
  },
  {
    room: 'src/demos',
    files:
      /^src\/demos\/[\w-]+\/((run|results|memo|answering|own-model|shelf|search|answers|tune|verdict|hosted|language-model|stored|tunings|yours|panels\/[\w-]+)\/)?[\w-]+\.tsx?$/,
    may: [/^@preact\/signals-core$/],
    because: 'signals hold what a demo knows',
  },
  {
    room: 'src/demos',
    files: /\/demos\/kit\/(mount|island)\.ts$/,
    may: [/^preact$/],
    because: 'two files know what draws in the page',
  },
  {
    room: 'src/demos',
    files: /\/demos\/kit\/Root\.astro$/,
    may: [/^preact-render-to-string$/],
    because: 'one place draws a demo when the site is built',
  },
  {
    room: 'src/demos',
    files: /\.astro$|\/shell\.ts$/,
    may: [LOOKUP, KIT, STYLES, SITE],
    because:
      'the form and the first figure are written in the build, through the doors of the build',
  },
  {
    room: 'src/demos',
    files: /\/(retriever\/Retriever|embedding-map\/EmbeddingMap)\.astro$/,
    may: [/^~\/content\/lookup\/shipped-models$/],
    because: 'which vectors this copy has is known when it is built',
  },
  {
    room: 'src/demos',
    files: /\/(walk\/(view-sources|priced|yours-data)|views\/source)\.ts$/,
    may: [LOOKUP, NODE],
    because: 'what a step of a walk draws from is read when the site is built',
  },
  {
    room: 'src/components',
    may: [LIB, I18N, WORDS, BROWSER, SITE, STYLES],
    because: 'no demo knowledge in the site frame',
  },
  {
    room: 'src/components',
    files: /^src\/components\/((kit|prose|home|ledger|five)\/|site\/Search\.astro$)/,
    may: [LOOKUP],
    because: 'only what shows content may look it up',
  },
  {
    room: 'src/components',
    files: /\/five\//,
    may: [/^~\/demos\/walk\/(Frame\.astro|press|rail)$/],
    because: 'five minutes are a walk: its frame, its press and its rail serve both',
  },
  {
    room: 'src/components',
    files: /\/search\/meaning\/near-search\.ts$/,
    may: [/^~\/workers\/encoder$/],
    because: 'a search by meaning asks the encoder of the site, after a press',
  },
  {
    room: 'src/components',
    files: /\.astro$/,
    may: [/^astro\/types$/],
    because: 'what a tag of HTML takes is told by Astro’s types',
  },
  {
    room: 'src/components',
    files: /^src\/components\/site\/search\//,
    may: [/^minisearch$/],
    because: 'one place knows which library searches',
  },
  {
    room: 'src/layouts',
    may: [/^~\/components\//, I18N, STYLES, SITE, LIB],
    because: 'a frame knows no content',
  },
  {
    room: 'src/pages',
    may: [/^~\//, WORDS, /^astro:content$/, /^astro$/],
    because: 'the only place where rooms meet',
  },
  {
    room: 'src/pages',
    files: /\/\[slug\]\.md\.ts$/,
    may: [/^satteri$/],
    because: 'a lesson as Markdown is its page, read again',
  },
  {
    room: 'src/pages',
    files: /^src\/pages\/(search\/_characters|\[locale\]\/glossary\/_order)\.ts$/,
    may: [/^(pinyin-pro|opencc-js)$/],
    because:
      'how Chinese is typed and ordered is looked up in kept dictionaries when the site is built',
  },
  {
    room: 'scripts',
    files: /\/traditional\.mjs$/,
    may: [/^opencc-js$/],
    because:
      'which characters have a simplified form is looked up in a kept dictionary when the site is built',
  },
  {
    room: 'scripts',
    may: [LIB, SCHEMAS, I18N, NODE, /^(vite|yaml|typescript)$/, /^tools\//],
    because: 'it records with the code readers run, and builds with little else',
  },
  {
    room: 'tools',
    may: [LIB, NODE, /^yaml$/, /^scripts\/record\//],
    because: 'it makes what pages read, with the code that reads it',
  },
  {
    room: 'tools',
    files: /^tools\/models\//,
    may: [/^(@xenova\/transformers|onnxruntime-web|fflate)$/, /^~\/workers\/(embedder|llama)\//],
    because: 'packages of weights are unpacked, and measured with the runtime that pages use',
  },
  {
    room: 'tools',
    files: /^tools\/search\//,
    may: [/^~\/components\/site\/search\/(index-file|lesson-texts|site-document)$/],
    because: 'the table of words is fitted to the pages as the search reads them',
  },
];

const COUNTED = 'what it counts is read as the tests of the house read it';
/** Imports against the table, each with its reason; one that is no longer needed fails. */
export const EXCEPTIONS = Object.entries({
  'src/components/kit/highlighted.ts → scripts/build/cached-listings.mjs':
    'the next build reads what this one has coloured, in the folder of the scripts',
  'src/components/kit/highlighted.ts → scripts/build/shiki-classes.mjs':
    'the configuration, which cannot read src, colours code in lessons the same way',
  'src/components/kit/highlighted.ts → shiki':
    'a listing is coloured once for the pages of both languages',
  'scripts/build/served-file.mjs → mrmime': 'a kept list of media types beats ours',
  'scripts/build/static-server.mjs → compression':
    'a page weighs on the way what it weighs compressed',
  'scripts/astro.mjs → node_modules/astro/bin/astro.mjs':
    'its command line has no switch for its counting of users: the environment of one process has',
  'scripts/build/kernels.mjs → assemblyscript/asc':
    'the kernels are compiled by their own compiler',
  'scripts/house.ts → tests/architecture/circles': COUNTED,
  'scripts/house.ts → tests/architecture/exceptions': COUNTED,
  'scripts/house.ts → tests/architecture/folds': COUNTED,
  'scripts/house.ts → tests/architecture/imports': COUNTED,
  'scripts/house.ts → tests/architecture/lengths': COUNTED,
  'scripts/house.ts → tests/architecture/size': COUNTED,
  'scripts/house.ts → tests/architecture/words': COUNTED,
  'scripts/house.ts → tests/architecture/settings': COUNTED,
  'scripts/house.ts → tests/architecture/tree': COUNTED,
  'scripts/cards.ts → tests/browser/browser':
    'cards are drawn now and then, by the browser that the tests bring',
}).map(([edge, because]) => {
  const [file, imports] = edge.split(' → ') as [string, string];
  return { file, imports, because };
});

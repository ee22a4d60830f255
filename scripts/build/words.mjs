import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** Of the files: `en`, `zh`. */
const LANGUAGES = [
  ...new Set(globSync('*.yaml', { cwd: at('content/words') }).map((name) => name.split('.')[1])),
].sort();
const TYPES = at('.astro/words.d.ts');
const FILE = /[\\/]content[\\/](?:words|yours)[\\/].+\.yaml(?:\?\w+)?$/;
const FORM = /[\\/]yours[\\/].+\?(\w+)$/;
const file = (room, language) => at(`content/words/${room}.${language}.yaml`);
/** Whatever is written without quotes is a text, too: yes, 1.0, null. */
const read = (text) => parse(text, { schema: 'failsafe' });

/** Makes modules of `content/words`: a file holds a room's words in its language, `words:five` those of `five` in all. */
export const words = () => ({
  name: 'words',
  buildStart: writeTypes,
  watchChange: (id) => void (FILE.test(id) && writeTypes()),
  resolveId: { filter: { id: /^words:/ }, handler: (id) => `\0${id}` },
  load: { filter: { id: /^\0words:/ }, handler: (id) => inAll(id.split(':')[1]) },
  transform: {
    filter: { id: FILE },
    handler(text, id) {
      const [, language] = FORM.exec(id) ?? [];
      const content = language ? formIn(text, language) : read(text);
      return { code: `export default ${JSON.stringify(content)}`, moduleType: 'js' };
    },
  },
});

const wordsOf = (room, language) => read(readFileSync(file(room, language), 'utf8'));

/**
 * A form of `content/yours` with the words of one language, over those of the room that it names as `with` and of all forms.
 * Without `rows` its fields stand side by side.
 */
function formIn(text, language) {
  const { with: room, rows, ...form } = parse(text, { maxAliasCount: -1 });
  const { faults: usual, ...all } = wordsOf('yours-usual', language);
  const shared = room ? wordsOf(room, language) : {};
  const words = over(form[language], over(shared, all));
  for (const code of LANGUAGES) delete form[code];
  words.faults = Object.fromEntries(
    Object.entries(form.fields).map(([name, field]) => [
      name,
      faultsOf(words.faults?.[name], usual[field.read ?? field.as]),
    ]),
  );
  return { ...form, rows: rows ?? [{ grid: 'sides', cells: Object.keys(form.fields) }], words };
}

/** Words over others; a group keeps what it says itself. */
function over(own, below) {
  const groups = Object.keys(below).filter((name) => typeof below[name] === 'object');
  const both = groups.map((name) => [name, { ...below[name], ...own[name] }]);
  return { ...below, ...own, ...Object.fromEntries(both) };
}

/** The usual sentences fill in for a field that has none of its own, or none for what it does not name (`text`). */
function faultsOf(own, usual) {
  if (own === undefined || typeof usual !== 'object') return own ?? usual;
  return typeof own === 'string' || own.text ? own : { ...usual, ...own };
}

function inAll(room) {
  const imports = LANGUAGES.map(
    (code) => `import ${code} from ${JSON.stringify(file(room, code))};`,
  );
  return `${imports.join('\n')}\nexport default { ${LANGUAGES.join(', ')} };`;
}

/** Writes the types of all words for the compiler and the editor; the English files decide. */
function writeTypes() {
  const rooms = globSync('*.en.yaml', { cwd: at('content/words') }).sort();
  mkdirSync(dirname(TYPES), { recursive: true });
  writeFileSync(TYPES, rooms.map((name) => moduleOf(basename(name, '.en.yaml'))).join(''));
}

const EITHER = LANGUAGES.map((code) => `'${code}'`).join(' | ');

const moduleOf = (room) => `declare module 'words:${room}' {
  export type Words = ${typeOf(wordsOf(room, 'en'))};
  const words: Record<${EITHER}, Words>;
  export default words;
}
`;

function typeOf(value) {
  if (Array.isArray(value)) return `[${value.map(typeOf).join(', ')}]`;
  // only `locale` has the name of a language for a text
  if (typeof value === 'string') return LANGUAGES.includes(value) ? EITHER : 'string';
  const parts = Object.entries(value).map(([key, inner]) => `'${key}': ${typeOf(inner)}`);
  return `{ ${parts.join('; ')} }`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeTypes();

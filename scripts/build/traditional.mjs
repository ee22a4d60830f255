import { Converter } from 'opencc-js';

const NAME = 'characters:traditional';
/** The block that all characters in daily use are from. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/** Makes a module of the traditional characters that have another simplified form: `['調檢', '调检']`. */
export const traditional = () => ({
  name: 'traditional',
  resolveId: { filter: { id: /^characters:traditional$/ }, handler: () => `\0${NAME}` },
  load: {
    filter: { id: /^\0characters:traditional$/ },
    handler: () => `export default ${JSON.stringify(forms())}`,
  },
});

function forms() {
  const simple = Converter({ from: 't', to: 'cn' });
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCodePoint(FIRST + at));
  const pairs = all
    .map((character) => [character, simple(character)])
    .filter(([from, to]) => to !== from && to.length === 1);
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}

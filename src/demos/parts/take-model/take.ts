import { type Packed, zipOf } from '~/browser/archive';
import { save } from '~/browser/save-file';
import { codeOf } from '~/demos/kit/problem';
import { bringWords, wordsOf } from '~/demos/kit/words';
import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { Files } from '~/lib/tinylm/onnx/folder';
import type { Offered } from '../trained-model';
import type { TakeModelStrings } from './strings';

const WORDS = 'parts/take-model';

/**
 * Packs a model and saves it as a file.
 * @returns a sentence about the result
 * @throws RemoteError `source-missing` if a file of the site cannot be loaded
 */
export async function takeModel(offered: Offered, locale: Locale): Promise<string> {
  await bringWords(WORDS, locale);
  const t = wordsOf<TakeModelStrings>(WORDS);
  try {
    const [model, training, printed] = await Promise.all([
      offered.files(),
      offered.training(),
      offered.prints(t.example),
    ]);
    const date = new Date().toISOString().slice(0, 10);
    const contents = contentsOf({ ...offered, model, training, printed, date }, t, locale);
    const folder = `crossroads-${offered.name}`;
    const body = zipOf(folder, contents);
    const file = `${folder}.zip`;
    save({ file, type: 'application/zip', body });
    const size = formatNumber(body.size, locale);
    return fill(t.done, { file, files: contents.length, size });
  } catch (problem) {
    if (codeOf(problem) === 'source-missing') throw problem;
    return t.failed;
  }
}

/** The library that runs the model, in the version that our tests use. */
const LIBRARY = '@huggingface/transformers';
const VERSION = '4.3.1';
/** The first Node with `import.meta.dirname`. */
const PACKAGE = {
  type: 'module',
  engines: { node: '>=20.11' },
  dependencies: { [LIBRARY]: VERSION },
};

interface Taken extends Pick<Offered, 'name' | 'prompt' | 'kind'> {
  model: Files;
  training: object;
  /** Its answer to the README's example; undefined for a model of a text. */
  printed: string | undefined;
  /** As `2026-01-31`. */
  date: string;
}

/** The files of the archive: the model, two programs that run it, its training, and a README. */
export function contentsOf(taken: Taken, t: TakeModelStrings, locale: Locale): Packed[] {
  const { name, model, training, date, printed } = taken;
  const sum = model.reduce((bytes, [, { length }]) => bytes + length, 0);
  const bytes = formatNumber(sum, locale);
  const knows = printed === undefined ? t.ofText : fill(t.ofWorld, { example: t.example, printed });
  return [
    { path: 'README.md', content: fill(t.readme, { name, date, bytes, library: LIBRARY, knows }) },
    { path: 'run.mjs', content: inNode(taken) },
    { path: 'page.html', content: inPage(taken) },
    {
      path: 'package.json',
      content: json(PACKAGE),
    },
    { path: 'training.json', content: json({ date, ...training }) },
    ...model.map(([path, content]) => ({ path: `model/${path}`, content })),
  ];
}

const json = (value: object) => `${JSON.stringify(value, null, 1)}\n`;

/** Code that prompts a model: one of the world answers a question, one of a text continues it. */
const asks = ({ kind }: Taken, prompt: string) =>
  kind === 'world'
    ? `write([{ role: 'user', content: ${prompt} }], { max_new_tokens: 8 })`
    : `write(${prompt}, { max_new_tokens: 48, do_sample: true, temperature: 0.8 })`;

const says = ({ kind }: Taken) =>
  kind === 'world' ? 'answer.generated_text.at(-1).content.trim()' : 'answer.generated_text';

const inNode = (taken: Taken) => `import { env, pipeline } from '${LIBRARY}';
Object.assign(env, { localModelPath: import.meta.dirname, allowRemoteModels: false });
const write = await pipeline('text-generation', 'model', { dtype: 'q8' });
const [answer] = await ${asks(taken, `process.argv.slice(2).join(' ') || ${JSON.stringify(taken.prompt)}`)};
console.log(${says(taken)});
`;

const inPage = (taken: Taken) => `<!doctype html>
<meta charset="utf-8" />
<title>${taken.name}</title>
<form><input name="words" size="60" /> <button>→</button></form>
<p id="answer"></p>
<script type="module">
  import { env, pipeline } from './node_modules/${LIBRARY}/dist/transformers.min.js';
  Object.assign(env, { localModelPath: './', allowLocalModels: true, allowRemoteModels: false });
  env.backends.onnx.wasm.wasmPaths = new URL('node_modules/onnxruntime-web/dist/', location).href;
  const write = await pipeline('text-generation', 'model', { dtype: 'q8' });
  const form = document.querySelector('form');
  form.words.value = ${JSON.stringify(taken.prompt).replaceAll('<', '\\u003c')};
  form.onsubmit = async (event) => {
    event.preventDefault();
    const [answer] = await ${asks(taken, 'form.words.value')};
    document.querySelector('#answer').textContent = ${says(taken)};
  };
</script>
`;

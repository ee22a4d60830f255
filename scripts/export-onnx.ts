/**
 * Writes the shipped tiny model of one language as a folder of files for model libraries such as transformers.js:
 *
 *     npm run export:onnx -- --lang en|zh --out DIR [--model public/models/en.bin]
 *
 * The built site serves the same files below language-models/. `--model` uses another model of the same world, such as
 * the weights that the trainer saves.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { LOCALE_CODES } from '~/lib/locale';
import { worldFolder } from '~/lib/world/model-folder';
import { grammarOf, modelPath } from './model/files';
import { given, oneOf } from './model/options';

const { language, out, model } = options();
const files = worldFolder(new Uint8Array(readFileSync(model)), grammarOf(language));
for (const [name, bytes] of files) {
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${bytes.length.toString().padStart(9)}  ${path}`);
}
const total = files.reduce((sum, [, { length }]) => sum + length, 0);
console.log(`${total.toString().padStart(9)}  bytes, from ${model}`);

function options() {
  const { values } = parseArgs({
    options: { lang: { type: 'string' }, out: { type: 'string' }, model: { type: 'string' } },
  });
  const language = oneOf(LOCALE_CODES, values.lang, '--lang');
  const out = given(values.out, '--out', 'the folder to write to');
  return { language, out, model: values.model ?? modelPath(language) };
}

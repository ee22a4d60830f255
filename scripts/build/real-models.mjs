import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { npmRun } from './install.mjs';

/** The folders that `npm run models` writes; the size is theirs together. */
const FOLDERS = ['public/encoder/minilm', 'public/encoder/e5'];
const SIZE = '60 MB, made of packages of 175 MB';

const areAllIn = (path) => FOLDERS.every((folder) => existsSync(`${folder}/${path}`));
const areModelsHere = () => areAllIn('onnx/model_quantized.onnx');
const areVectorsHere = () => areAllIn('vectors');

/**
 * Says in one line which encoders are missing; where somebody can answer, asks whether to make them now. Whatever happens,
 * the site is built.
 * @param isAsked true to make them without asking
 */
export async function offerModels(isAsked, input = process.stdin, output = process.stdout) {
  if (areModelsHere() && areVectorsHere()) return;
  if (!isAsked && !(await wanted(input, output))) return;
  const status = await npmRun('models');
  if (status !== 0) output.write('The encoders are not there; the site does without them.\n');
}

async function wanted(input, output) {
  const said = areModelsHere()
    ? 'The vectors by which the site is searched by meaning are not here: npm run models makes them, the site does without.'
    : `Two real encoders (${SIZE}) are not here: npm run models makes them, the site does without.`;
  if (!input.isTTY || !output.isTTY) {
    output.write(`${said}\n`);
    return false;
  }
  const asking = createInterface({ input, output });
  const answer = await asking.question(`${said} Make them now? [y/N] `);
  asking.close();
  return /^\s*y/i.test(answer);
}

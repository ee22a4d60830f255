import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { npmRun } from './install.mjs';

/** The folders of encoders that `npm run models` writes. */
const ENCODERS = ['public/encoder/minilm', 'public/encoder/e5'];
const NETWORK = 'onnx/model_quantized.onnx';

const areAllIn = (path) => ENCODERS.every((folder) => existsSync(`${folder}/${path}`));
const isWriterHere = () => existsSync(`public/lm/smollm2/${NETWORK}_data`);

/** What is missing, as the beginning of a sentence; undefined if all is here. */
function missing() {
  const encoders = !areAllIn(NETWORK) && 'Two real encoders (60 MB, made of packages of 175 MB)';
  const writer = !isWriterHere() && 'a language model of 135 million weights (137 MB, made of one of 93 MB)'; // prettier-ignore
  const both = [encoders, writer].filter(Boolean).join(' and ');
  if (both)
    return `${both[0].toUpperCase()}${both.slice(1)} are not here`.replace(/^(A .*) are/, '$1 is');
  if (!areAllIn('vectors'))
    return 'The vectors by which the site is searched by meaning are not here';
  return undefined;
}

/**
 * Says in one line which models are missing; where somebody can answer, asks whether to make them now. Whatever happens,
 * the site is built.
 * @param isAsked true to make them without asking
 */
export async function offerModels(isAsked, input = process.stdin, output = process.stdout) {
  if (!missing()) return;
  if (!isAsked && !(await wanted(input, output))) return;
  const status = await npmRun('models');
  if (status !== 0)
    output.write('Not all of the models are there; the site does without the others.\n');
}

async function wanted(input, output) {
  const said = `${missing()}: npm run models makes them, the site does without.`;
  if (!input.isTTY || !output.isTTY) {
    output.write(`${said}\n`);
    return false;
  }
  const asking = createInterface({ input, output });
  const answer = await asking.question(`${said} Make them now? [y/N] `);
  asking.close();
  return /^\s*y/i.test(answer);
}

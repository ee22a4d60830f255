import { filled, Problem, type ProblemValues } from '../problem';

/**
 * What can keep an encoder from being loaded or used, each with a sentence that says what happened and
 * what to do. A page may say the same in its own language: the code tells which sentence, the values
 * fill its gaps.
 */
export const ENCODER_PROBLEMS = {
  'host-invalid':
    '“{host}” is no address of a model host. Write https://huggingface.co, another host that begins with https://, or a path of this site such as /models/.',
  'host-insecure':
    '“{host}” begins with http://: only this site itself and localhost may be asked that way. Use https://.',
  'host-password':
    'The address of a model host may hold no user name and no password. Take out what stands before “@”.',
  'host-query':
    'The address of a model host ends with its path: take out “{found}” and what follows it.',
  'model-invalid':
    '“{model}” is no model id. Write it as the host does, such as Xenova/all-MiniLM-L6-v2: letters, digits, “-”, “_” and “.”, with one “/” at most.',
  offline:
    'This browser is offline, so {file} could not be fetched from {host}. Go online and press the button again.',
  refused:
    '{host} gave no answer that this page may read: it does not exist, is out of reach from here, or does not let other sites read its files (CORS). Try another host, or the tiny example model of this site.',
  policy:
    'The content policy of this site does not let it ask {host}. Hosts that begin with https:// are allowed, localhost, and this site itself.',
  'not-found':
    '{host} has no file {file} for this model (answer {status}). Look at the spelling of the id; the model must hold ONNX files in the layout of transformers.js and need no login.',
  'bad-answer':
    '{host} answered {status} when asked for {file}. Wait a little and press the button again, or name another host.',
  half: 'Only {bytes} of {expected} bytes of {file} arrived before the connection ended. Press the button again: files that arrived whole are not fetched twice.',
  'wrong-page':
    '{host} answered with a web page instead of {file}. Is the address of the host complete, and is it a host of models?',
  'wrong-pointer':
    '{host} holds only a pointer to {file} (Git LFS), not the file itself. Name a host that serves the files.',
  'wrong-json':
    '{file} from {host} is not valid JSON: it is cut short or another file. Look at what the host serves, then press the button again.',
  'not-onnx':
    '{file} from {host} cannot be read as an ONNX network: it is damaged, cut short or of a kind that this runtime does not know. The runtime says: {detail}',
  unsupported:
    'This model cannot be run here: {detail}. It must be a model for feature extraction, with a tokenizer.',
  runtime:
    'The runtime that computes the network did not start: {detail}. Reload the page; if you are offline, go online first.',
  memory: 'There is not enough memory for this model. Close other tabs, or choose a smaller model.',
  'not-loaded': 'No encoder is loaded. Press the button that loads one first.',
} as const;

export type EncoderProblemCode = keyof typeof ENCODER_PROBLEMS;

/** An encoder that cannot be loaded or used. `message` is the sentence in English. */
export class EncoderProblem extends Problem<EncoderProblemCode> {
  constructor(code: EncoderProblemCode, values: ProblemValues = {}) {
    super(code, filled(ENCODER_PROBLEMS[code], values), values);
  }
}

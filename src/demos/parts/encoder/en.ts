import type { Locale } from '~/lib/locale';
import type { HubProblemCode } from '~/lib/hub/problems';

/** Strings of all panels that load a model from a host. `{…}` are placeholders. */
export const hosted = {
  model: 'Model',
  other: 'another model, by its id',
  modelId: 'Id of another model',
  modelHost: 'Model host',
  loadTold: 'Load {name} from {host}, {size}; licence: as its page there says',
  askSize: 'Ask {host} for the size of {name} (only the size)',
  loadUnknown: 'Load {name} from {host}, of a size that the host does not tell',
  sameOrigin: 'this site',
  asking: 'Asking {host} for the size …',
  told: 'The size of {name} is {size}. Press again to load it.',
  untold: '{host} does not tell the size of {name}. Press again to load it all the same.',
  connecting: 'Asking {host} for the files …',
  fetching: 'Fetched {done} of {of}.',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Files that had arrived whole are kept.',
  loadedKept: 'This browser keeps its files for your next visit.',
  remove: 'Remove {name} from this browser ({size})',
  removed: 'This browser no longer keeps {name}.',
  keep: 'Keep the model in this browser for my next visit',
  missing: 'This copy of the site was built without {name}',
  cancelledParts: 'Cancelled. What has arrived is kept: the next press goes on from there.',
};
export type HostedWords = typeof hosted;

/** Strings of the panel that loads a real encoder. `{…}` are placeholders. */
export const en = {
  locale: 'en' as Locale,
  ...hosted,
  panel: 'Real encoder',
  intro:
    'A trained network that turns a sentence into a vector, run in this tab. The button says how much it fetches, and from where; nothing is fetched before you press it. Two open models come from this site itself: one reads English, the other English and Chinese, also across the two.',
  models: {
    minilm: 'all-MiniLM-L6-v2, English',
    e5: 'multilingual-e5-small, English and Chinese',
    tiny: 'tiny example model, made here',
  },
  elsewhere: 'A model from another host',
  tinyName: 'the tiny example model',
  modelIdHelp:
    'Any model for feature extraction that holds ONNX files, such as Xenova/gte-small. Its vector of a text is the mean over the tokens; in the families bge, mxbai-embed and snowflake-arctic-embed it is that of the first token.',
  modelIdMissing: 'Write an id first, for example Xenova/all-MiniLM-L6-v2.',
  modelHostHelp:
    'The hub, a mirror with the same layout, or a folder of models: a path of this site such as /models/.',
  loadTiny: 'Load the tiny example model, {size}, same origin, MIT',
  loadOwn: 'Load {name}, {size}, from this site, {licence}',
  load: 'Load {name} from {host}, about {size}, {licence}',
  missingHelp:
    'This copy was put online without {name} ({size}). Choose the tiny example model, or another model by its id and host.',
  littleMemory: 'This device reports {memory} GB of memory, so {name} may not fit into it.',
  littleRoom:
    'This browser may keep only {free} more for this site, and {name} needs {size}: it would be fetched again next time.',
  tryStill: 'You may still try.',
  recorded:
    'Without it you have our recorded runs: lesson R3 tells what {name} found in texts that it had never read.',
  cancelledUnkept: 'Cancelled. Nothing is kept.',
  nothingYet: 'No encoder is loaded. The built-in vectors work without one.',
  kept: 'This browser keeps {name} ({size}): it loads without the network.',
  starting: 'All files are here; the network is being set up …',
  loaded: 'Loaded: {name}, {width} numbers a vector, {size}, ready after {seconds} s.',
  loadedNotKept: 'Its files are not kept in this browser: your next visit fetches them again.',
  inMemory: 'Your text and its vectors stay in the memory of this tab.',
  stopped: 'The encoder stopped. Press the button to load it again.',
  /** About texts that the encoder has been given. */
  unread: {
    zh: 'This is Chinese, and {name} reads English alone: its cosines mean little here. multilingual-e5-small reads both.',
    other:
      'Most of this seems to be in a language that {name} does not read, so its cosines mean little here.',
  },
  problems: {
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
    memory:
      'There is not enough memory for this model. Close other tabs, or choose a smaller model.',
    'not-loaded': 'No encoder is loaded. Press the button that loads one first.',
  } as Record<HubProblemCode, string>,
};
export type EncoderStrings = typeof en;

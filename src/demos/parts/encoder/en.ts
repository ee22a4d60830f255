import type { Locale } from '~/lib/locale';
import type { HubProblemCode } from '~/lib/hub/problems';

/** Strings of all panels that load a model. `{…}` are placeholders. */
export const hosted = {
  connecting: 'Asking this site for the files …',
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
  model: 'Model',
  panel: 'Real encoder',
  intro:
    'A trained network that turns a sentence into a vector, run in this tab. The button says how much it fetches, and from where; nothing is fetched before you press it. Two open models come from this site itself: one reads English, the other English and Chinese, also across the two.',
  models: {
    minilm: 'all-MiniLM-L6-v2, English',
    e5: 'multilingual-e5-small, English and Chinese',
    tiny: 'tiny example model, made here',
  },
  tinyName: 'the tiny example model',
  loadTiny: 'Load the tiny example model, {size}, same origin, MIT',
  loadOwn: 'Load {name}, {size}, from this site, {licence}',
  missingHelp: 'This copy was put online without {name} ({size}). Choose the tiny example model.',
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
    offline:
      'This browser is offline, so {file} could not be fetched from {host}. Go online and press the button again.',
    refused:
      '{host} did not answer when asked for {file}. Wait a little and press the button again.',
    'not-found':
      '{host} has no file {file} for this model (answer {status}): this copy of the site was put online without it.',
    'bad-answer':
      '{host} answered {status} when asked for {file}. Wait a little and press the button again.',
    half: 'Only {bytes} of {expected} bytes of {file} arrived before the connection ended. Press the button again: files that arrived whole are not fetched twice.',
    'wrong-page':
      '{host} answered with a web page instead of {file}: this copy of the site was put online without it.',
    'wrong-json':
      '{file} from {host} is not valid JSON: it is cut short or another file. Press the button again.',
    'not-onnx':
      '{file} from {host} cannot be read as an ONNX network: it is damaged, cut short or of a kind that this runtime does not know. The runtime says: {detail}',
    unsupported: 'This model cannot be run here: {detail}.',
    runtime:
      'The runtime that computes the network did not start: {detail}. Reload the page; if you are offline, go online first.',
    memory:
      'There is not enough memory for this model. Close other tabs, or choose a smaller model.',
    'not-loaded': 'No encoder is loaded. Press the button that loads one first.',
  } as Record<HubProblemCode, string>,
};
export type EncoderStrings = typeof en;

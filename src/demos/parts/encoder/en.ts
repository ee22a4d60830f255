import type { Locale } from '~/i18n/locales';
import { ENCODER_PROBLEMS, type EncoderProblemCode } from '~/lib/encoder/problems';

/** Words of the panel that loads a real encoder. `{…}` are slots. */
export const en = {
  locale: 'en' as Locale,
  panel: 'Real encoder',
  intro:
    'A trained network that turns a sentence into a vector, run in this tab. The button says what it fetches, and from where; before you press it nothing is fetched.',
  model: 'Model',
  models: {
    tiny: 'tiny example model, made here, English and Chinese',
    'Xenova/all-MiniLM-L6-v2': 'all-MiniLM-L6-v2, English',
    'Xenova/bge-small-zh-v1.5': 'bge-small-zh-v1.5, Chinese',
    'Xenova/multilingual-e5-small': 'multilingual-e5-small, about 100 languages',
  },
  other: 'another model, by its id',
  tinyName: 'the tiny example model',
  modelId: 'Id of another model',
  modelIdHelp:
    'Any model for feature extraction that holds ONNX files, such as Xenova/gte-small. Its vector of a text is the mean over the tokens; in the families bge, mxbai-embed and snowflake-arctic-embed it is that of the first token.',
  modelHost: 'Model host',
  modelHostHelp:
    'The hub, a mirror with the same layout, or a folder of models: a path of this site such as /models/. The tiny example comes from this site.',
  loadTiny: 'Load the tiny example model, {size}, same origin, MIT',
  load: 'Load {name} from {host}, about {size}, {licence}',
  loadTold: 'Load {name} from {host}, {size}; licence: as its page there says',
  askSize: 'Ask {host} for the size of {name} (only the size)',
  loadUnknown: 'Load {name} from {host}, of a size that the host does not tell',
  sameOrigin: 'this site',
  nothingYet: 'No encoder is loaded. The built-in vectors work without one.',
  kept: 'This browser keeps {name} ({size}): it loads without the network.',
  asking: 'Asking {host} for the size …',
  told: 'The size of {name} is {size}. Press again to load it.',
  untold: '{host} does not tell the size of {name}. Press again to load it all the same.',
  connecting: 'Asking {host} for the files …',
  fetching: 'Fetched {done} of {of}.',
  starting: 'All files are here; the network is being set up …',
  cancel: 'Cancel',
  cancelled: 'Cancelled. Files that had arrived whole are kept.',
  loaded: 'Loaded: {name}, {width} numbers a vector, {size}, ready after {seconds} s.',
  loadedKept: 'This browser keeps its files for your next visit.',
  loadedNotKept: 'This browser does not keep its files: your next visit fetches them again.',
  inMemory: 'Your text and its vectors stay in the memory of this tab.',
  remove: 'Remove {name} from this browser ({size})',
  removed: 'This browser no longer keeps {name}.',
  stopped: 'The encoder stopped. Press the button to load it again.',
  kB: '{n} kB',
  MB: '{n} MB',
  problems: ENCODER_PROBLEMS as Record<EncoderProblemCode, string>,
};
export type EncoderStrings = typeof en;

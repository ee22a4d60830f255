import type { ModelProblemCode } from '~/lib/language-model/problems';
import type { Rounding } from '~/lib/language-model/roundings';
import type { Ended } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { en as encoder, hosted } from '../encoder/en';

/** Strings of the panel that loads a language model, and of its answers. `{…}` are placeholders. */
export const en = {
  locale: 'en' as Locale,
  /** Between two languages. */
  and: ' and ',
  ...hosted,
  panel: 'Language model',
  intro:
    'The model writes in this tab, or on a server of your own. Each button says what it fetches or asks, and from where; before you press it nothing is fetched, asked or sent.',
  source: 'Where the model runs',
  sources: { tab: 'in this tab', server: 'on my own server' },

  ours: {
    'tiny-en': 'tiny English model',
    'tiny-zh': 'tiny Chinese model',
  },
  oursGroup: 'Made here',
  siteGroup: 'From this site',
  offeredGroup: 'From a model host',
  trainedGroup: 'Trained on this page',
  languages: { en: 'English', zh: 'Chinese' },
  oursName: { 'tiny-en': 'our tiny English model', 'tiny-zh': 'our tiny Chinese model' },
  modelIdHelp:
    'Any model for text generation that comes as ONNX files in the layout of transformers.js, such as onnx-community/Qwen2.5-0.5B-Instruct.',
  modelIdMissing: 'Write an id first, for example onnx-community/Qwen2.5-0.5B-Instruct.',
  modelHostHelp:
    'The hub, a mirror with the same layout that other sites may read (CORS), or a folder of models: a path of this site such as /models/, or of this computer such as http://localhost:3000/models/. Our own models always come from this site.',
  device: 'Computed by',
  devices: { cpu: 'the CPU', webgpu: 'the graphics card (WebGPU)' },
  deviceHelp:
    'For the graphics card the browser also fetches a runtime of about 4 MB from this site. We could not measure its speed.',

  expectOurs:
    'It has {parameters} parameters and knows only the words of its own small world. It answers at once.',
  expectSite:
    '{parameters} parameters, {size} to fetch, and about 0.7 GB of memory while it is loaded. On one core of a server that had other work as well, a short answer began after a quarter of a second to a second and a half, one to a prompt of 120 tokens after 2 to 8 seconds, and it wrote 2 to 13 tokens a second. It reads and writes English.',
  expect: '{parameters} parameters, about {size}.',
  expectHere: 'Estimate for this device: {from} to {to} tokens a second.',
  expectElsewhere:
    'A rough guess from a server, not from this device: {from} to {to} tokens a second.',
  expectWebgpu:
    '{parameters} parameters, about {size}. Its speed on a graphics card is not known to us.',
  expectWhyElsewhere:
    'These are half and one and a half times the speed that random weights in the shape of this model had on the CPU of a server. Once a model from a host has written here, its speed on this device sets the scale.',
  expectWhyHere:
    'That is the speed of random weights in the shape of this model on the CPU of a server, scaled by how fast {name} wrote on this device.',
  expectOther: 'Its size is asked for before anything is fetched. We know nothing of its speed.',
  expectTrained: 'It is written as files in this tab and loaded from there. Nothing is fetched.',
  neverRun:
    'Of these models we have run the tiny ones and the one from this site, because real weights of the others cannot be fetched where this site is tested. Their sizes are about right until their host tells the exact ones.',
  /** Units for large numbers, each with the number from which it is used. */
  counts: [
    [1e9, '{n} billion'],
    [1e6, '{n} million'],
    [1e3, '{n} thousand'],
    [1, '{n}'],
  ] as [number, string][],

  loadOurs: 'Load {name} from this site ({host}), {size}, MIT licence',
  loadSite: 'Load {name} from this site, {size}, 0.7 GB of memory, {licence} licence',
  load: 'Load {name} from {host}, about {size}, {licence} licence',
  loadExact: 'Load {name} from {host}, {size}, {licence} licence',
  loadUntold: 'Load {name} from {host}, about {size} (the host does not tell), {licence} licence',
  loadTrained: 'Load “{name}” from the memory of this tab; nothing is fetched',
  missingHelp:
    'This copy was put online without {name} ({size}). Choose a tiny model, one from a model host, or a server of your own.',
  nothingYet: 'No language model is loaded.',
  kept: 'This browser keeps {name} ({size}), so it loads without the network.',
  toldNow: 'The exact size of {name} is {size}. It is being loaded.',
  toldOther:
    'The exact size of {name} is {size}, not about {about}. No weights have been fetched yet: press again to load it.',
  /** Used if the host lacks the weights that suit the device best. */
  rounded:
    '{host} lacks the weights that suit this device best, so those with {bits} are taken; the speed may differ from the estimate.',
  roundings: {
    q8: '8 bits',
    int8: '8 bits, in whole numbers',
    uint8: '8 bits, in numbers without a sign',
    q4: '4 bits',
    q4f16: '4 and 16 bits',
    fp16: '16 bits',
    fp32: '32 bits',
  } satisfies Record<Rounding, string> as Record<Rounding, string>,
  starting: 'All files have arrived, and the model is being set up …',
  gauging: 'The model writes a few words, so that the page can measure its speed …',
  /** Read and continued by a loaded model to measure its speed; never shown. */
  gauge:
    'A ferry company keeps a handbook. It says when the ferries leave, what a ticket costs, and who may take a bicycle on board. Every morning the captain reads the weather report and then',
  loaded: 'Loaded: {name}, ready after {seconds} s.',
  adapterOn: 'The adapter “{name}” is on: it changes all that the model writes.',
  loadedNotKept: 'This browser does not keep its files, so your next visit fetches them again.',
  loadedTrained: 'It stays in this tab as long as the page does.',
  paceHere: 'Measured here: it writes about {writes} tokens a second and reads about {reads}.',
  inMemory: 'What you write and what it answers stay in the memory of this tab.',
  stopped: 'The model stopped. Press the button to load it again.',

  endpoint: 'Address of your server',
  endpointHelp:
    'A server on this computer that speaks the OpenAI protocol, without a key: Ollama, llama.cpp, LM Studio or vLLM. Its host must be localhost or 127.0.0.1; nothing else can be reached.',
  listModels: 'Ask {host} which models it has',
  listing: 'Asking {host} which models it has …',
  served: 'Its models',
  servedChosen:
    '{name} at {host} answers from now on. Your text goes to that server and nowhere else.',
  servedMany: '{host} lists {of} models; the first {first} can be chosen here.',
  notAsked: 'No server has been asked yet.',

  writing: 'How it writes',
  lmTemperature: 'Temperature',
  lmTemperatureHelp:
    'At 0 the likeliest token is always taken. At 1 tokens are drawn by the chances that the model gives them, and higher values even these out.',
  lmTopP: 'Top-p',
  lmTopPHelp:
    'Tokens are drawn from the likeliest ones alone: as few as have this much chance together. At 1 all of them stay in.',
  lmMost: 'Tokens at most',
  lmMostHelp: 'The writing ends there, even in the middle of a sentence.',
  lmSeed: 'Random seed',
  lmSeedHelp:
    'With the same model, text and settings, the same seed draws the same tokens in this tab. At temperature 0 it changes nothing.',
  lmStops: 'Stop texts, one a line',
  lmStopsHelp: 'The writing ends where one of them appears. Write \\n for a line break.',

  answer: 'Answer',
  emptyAnswer: '(nothing: it ended before its first token)',
  noAnswer: '(no answer)',
  thoughtOnly:
    'It thought for {n|token|tokens} and wrote no answer. Raise the limit of tokens: a thought counts.',
  thoughtFirst: 'Before that it thought for {n|token|tokens}.',
  shading:
    'The more strongly a token is shaded, the smaller the chance that the model gave it. Point at a token, tap it or walk with the arrow keys to see which others the model weighed.',
  noChances: 'This server does not tell how likely its tokens were.',
  tokenSaid: '“{token}”: {chance}. It also weighed {others}.',
  tokenAlone: '“{token}”: {chance}.',
  otherSaid: '“{token}” {chance}',
  tokenTable: 'Token by token ({n})',
  token: 'Token',
  chance: 'Chance',
  others: 'Also weighed',
  facts: '{tokens|token|tokens} in {seconds} s: the first after {first} s, then {pace} a second.',
  factsOne: '{tokens|token|tokens} after {first} s.',
  promptFacts: 'The prompt had {n|token|tokens}.',
  ended: {
    mark: 'It ended by itself.',
    stop: 'It ended at a stop text.',
    length: 'It ended because the limit of tokens was reached.',
    stopped: 'You stopped it; what it had written stays.',
  } satisfies Record<Ended, string> as Record<Ended, string>,
  writingNow: 'The model is writing …',
  paused: 'Paused after {n|token|tokens}.',
  stop: 'Stop',
  pause: 'Pause',
  goOn: 'Continue',
  silent:
    'No word from {host} for {n} s. It may still read a long prompt or load its model. At {limit} s this page closes the connection.',
  waitOn: 'Wait as long as it takes',
  waitsOn: 'No word from {host} for {n} s. This page waits on; Stop ends it.',
  estimate: 'Expect {span}, measured on this device.',
  estimateServed: 'Expect {span}, at the pace of the last answer of your server.',
  estimateUnknown: 'How long an answer takes is known after the first one.',
  seconds: '{n} s',
  minutes: '{n} min',
  span: '{from} to {to}',

  /** Of a run over many questions. */
  left: 'About {left} left.',
  refused: '{n|answer|answers} did not come. The first is to “{question}” ({way}): {why}',
  allEmpty:
    'All {n|answer is|answers are} empty: the model ended before its first token. Try another model.',
  allThought:
    'All {n|answer is|answers are} empty: the model thought for {tokens} tokens, on average, and wrote no answer. Raise the limit of tokens and ask again.',
  cutAt: 'cut at {n} tokens',
  cutCount:
    '{cut} of {n|answer was|answers were} cut at the limit of {most} tokens, so the marks below may be those of half sentences. Raise the limit and ask again.',
  read: 'What the model read',

  playground: 'Write to a language model yourself',
  playgroundIntro:
    'Load a model or connect your own server, then write to the model. Our tiny model knows only the words of its own small world and reads every other word as the same unknown token, so its answer to such words means nothing. A larger model reads whatever you type.',
  lmPrompt: 'Your text',
  promptExample: 'Arlen is led by Tova. Who leads Arlen?',
  lmWay: 'How the model gets it',
  ways: { question: 'as a question, in the template of the model', text: 'as a text to go on' },
  unknown:
    'The tiny model does not know {words}. It reads a gap in place of each, so its answer will tell little.',
  unknownAsked: 'In your text it read a gap in place of each of these: {words}.',
  unknownWord: '“{word}”',
  unknownNear: '“{word}” (near: {nearest})',
  andMore: '{words} and more',
  write: 'Write',
  problems: {
    'no-model': 'Load a model first, or choose one on your server.',
    'no-text': 'Write something for the model first.',
    'many-stops': 'There are {found} stop texts, and {most} are allowed. Take some out.',
    'long-stop':
      'The stop text “{value}” is longer than {most} characters. Its first words will do.',
    ...encoder.problems,
    'model-invalid':
      '“{model}” is no model id. Write it as the host does, such as onnx-community/Qwen2.5-0.5B-Instruct: letters, digits, “-”, “_” and “.”, with one “/” at most.',
    refused:
      '{host} gave no answer that this page may read: it does not exist, is out of reach from here, or does not let other sites read its files (CORS). Try another host. Or fetch the files by other means into a folder models, each model in a folder of its id, run npx serve --cors in the folder above, and name http://localhost:3000/models/ as the model host. Or use a server of your own, or a tiny model of this site.',
    'not-found':
      '{host} has no file {file} for {model} (answer {status}), nor another in its place. Look at the spelling of the id; the model must hold ONNX files in the layout of transformers.js and need no login. For the CPU its weights must come in 8, 4 or 32 bits, for the graphics card in 4, 8 or 16.',
    unsupported:
      'This model cannot be run here: {detail}. It must be a model for text generation, with a tokenizer.',
    'not-loaded': 'No language model is loaded. Press the button that loads one first.',
    'prompt-empty': 'There is nothing for the model to read. Write something first.',
    'prompt-too-long':
      'Your text makes {tokens} tokens, and this model reads {context}, its answer included. Shorten the text.',
    'no-template':
      'This model has no template for questions. Give it your text as a text to go on.',
    'template-failed':
      'The template of this model could not write your text out: {detail}. Give it as a text to go on.',
    'missing-file': 'The files of this model lack {file}. Write them again, all of them.',
    'no-adapter': 'No adapter “{name}” was loaded for this model. Load its file first.',
    'adapter-header':
      'This file is no adapter: it does not begin with a header that lists its matrices. Choose one that was written for this site.',
    'adapter-kind':
      'The numbers of this adapter are of the kind “{kind}”; i8 and f16 are read here. Write it again in one of them.',
    'adapter-rank':
      'This adapter has the rank {rank}, and whole numbers from 1 to {most} fit here. Train it with one of them.',
    'adapter-lacks':
      'This adapter lacks the matrix {name}. It was cut short, or trained for another model.',
    'adapter-strange':
      'This adapter has a matrix {name}, which the model does not have. It was trained for another model.',
    'adapter-short':
      'This adapter is not whole: it has {bytes} bytes and names places beyond them. Fetch it again.',
    'no-webgpu':
      'This browser found no graphics card that it may compute on (WebGPU). Choose the CPU.',
    'temperature-range': 'The temperature is {value}, and must be from {min} to {max}.',
    'top-p-range': 'Top-p is {value}, and must be from {min} to {max}.',
    'most-range': 'The limit of tokens is {value}, and must be a whole number from {min} to {max}.',
    'seed-range': 'The random seed is {value}, and must be a whole number from {min} to {max}.',
    'stops-range':
      'The stop texts are too many or too long: the limit is {max}, and this is {value}.',
    'worker-died': 'The model stopped. Press the button to load it again.',
    'model-stuck':
      'The model wrote no token for 5 s after Stop, so it was ended. Press the button to load it again, or choose another: its template or its tokenizer may never come to an end.',
  } satisfies Record<
    | ModelProblemCode
    | ('no-model' | 'no-text' | 'many-stops' | 'long-stop')
    | ('worker-died' | 'model-stuck'),
    string
  > as Record<string, string>,
};
export type ModelStrings = typeof en;

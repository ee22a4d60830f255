import type { ModelProblemCode } from '~/lib/language-model/problems';
import type { Ended } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { en as encoder, hosted } from '../encoder/en';

/** Strings of the panel that loads a language model, and of its answers. `{…}` are placeholders. */
export const en = {
  locale: 'en' as Locale,
  ...hosted,
  panel: 'Language model',
  intro:
    'A model can answer in this tab, or on a server of your own. Each button says what it fetches or asks, and from where; before you press it nothing is fetched, asked or sent.',
  howToStart: 'How to start such a server',
  source: 'What answers',
  sources: { none: 'no model', tab: 'SmolLM2 of this site', server: 'my own server' },

  expectSite:
    '135 million parameters, {size} to fetch, and about 0.7 GB of memory while it is loaded. On one core of a server that had other work as well, a short answer began after a quarter of a second to a second and a half, one to a prompt of 120 tokens after 2 to 8 seconds, and it wrote 2 to 13 tokens a second. It reads and writes English.',
  loadSite: 'Load {name} from this site, {size}, 0.7 GB of memory, {licence} licence',
  missingHelp: 'This copy was put online without {name} ({size}). Choose a server of your own.',
  nothingYet: 'No language model is loaded.',
  kept: 'This browser keeps {name} ({size}), so it loads without the network.',
  starting: 'All files have arrived, and the model is being set up …',
  gauging: 'The model writes a few words, so that the page can measure its speed …',
  loaded: 'Loaded: {name}, ready after {seconds} s.',
  loadedNotKept: 'This browser does not keep its files, so your next visit fetches them again.',
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
  lmMost: 'Tokens at most',
  lmMostHelp: 'The writing ends there, even in the middle of a sentence.',
  lmStops: 'Stop texts, one a line',
  lmStopsHelp: 'The writing ends where one of them appears. Write \\n for a line break.',

  thoughtOnly:
    'It thought for {n|token|tokens} and wrote no answer. Raise the limit of tokens: a thought counts.',
  thoughtFirst: 'Before that it thought for {n|token|tokens}.',
  facts: '{tokens|token|tokens} in {seconds} s: the first after {first} s, then {pace} a second.',
  factsOne: '{tokens|token|tokens} after {first} s.',
  promptFacts: 'The prompt had {n|token|tokens}.',
  ended: {
    mark: 'It ended by itself.',
    stop: 'It ended at a stop text.',
    length: 'It ended because the limit of tokens was reached.',
    stopped: 'You stopped it; what it had written stays.',
  } satisfies Record<Ended, string> as Record<Ended, string>,
  stop: 'Stop',
  silent:
    'No word from {host} for {n} s. It may still read a long prompt or load its model. Stop ends it.',
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

  problems: {
    'no-model': 'Load a model first, or choose one on your server.',
    'many-stops': 'There are {found} stop texts, and {most} are allowed. Take some out.',
    'long-stop':
      'The stop text “{value}” is longer than {most} characters. Its first words will do.',
    ...encoder.problems,
    'not-loaded': 'No language model is loaded. Press the button that loads one first.',
    'prompt-empty': 'There is nothing for the model to read. Write something first.',
    'prompt-too-long':
      'Your text makes {tokens} tokens, and this model reads {context}, its answer included. Shorten the text.',
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
    'most-range': 'The limit of tokens is {value}, and must be a whole number from {min} to {max}.',
    'stops-range':
      'The stop texts are too many or too long: the limit is {max}, and this is {value}.',
    'worker-died': 'The model stopped. Press the button to load it again.',
  } satisfies Record<
    ModelProblemCode | 'no-model' | 'many-stops' | 'long-stop' | 'worker-died',
    string
  > as Record<string, string>,
};
export type ModelStrings = typeof en;

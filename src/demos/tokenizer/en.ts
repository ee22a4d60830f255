import type { PartName } from '~/lib/cost/parameters';
import type { NetworkName } from '~/lib/cost/networks';
import type { Measured } from '~/lib/text/byte-pairs/measured';
import type { Language } from './fields';

export interface TokenizerStrings {
  title: string;
  run: string;
  caption: string;
  noscript: string;
  limits: readonly string[];
  part: string;
  parts: Record<'tokens' | 'network', string>;
  // the form, tokens
  training: string;
  trainings: Record<'en' | 'zh' | 'both' | 'own', string>;
  /** The same in a sentence. */
  learntFrom: Record<'en' | 'zh' | 'both' | 'own', string>;
  text: string;
  textHelp: string;
  textPlaceholder: string;
  merges: string;
  mergesHelp: string;
  sentences: Record<Language, string>;
  nextPair: string;
  // the form, network
  presets: string;
  networks: Record<NetworkName, string>;
  vocabulary: string;
  ownVocabulary: string;
  width: string;
  layers: string;
  heads: string;
  headsHelp: string;
  factor: string;
  factorHelp: string;
  more: string;
  sharing: string;
  sharingHelp: string;
  positions: string;
  positionsHelp: string;
  gated: string;
  tied: string;
  biases: string;
  smear: string;
  // what the figure says
  betweenSentences: string;
  cut: Record<Language, string>;
  cutCounts: string;
  empty: string;
  moreTokens: string;
  back: string;
  forward: string;
  play: string;
  pause: string;
  change: string;
  steps: string;
  standing: string;
  standingNone: string;
  justMade: string;
  fewer: string;
  noMerges: string;
  noChange: string;
  latest: string;
  latestNone: string;
  mergeColumns: Record<'number' | 'pair' | 'token' | 'count' | 'yours', string>;
  built: string;
  builtMore: string;
  costs: string;
  costsLead: string;
  measured: Record<Measured, string>;
  languages: Record<Language, string>;
  ratio: string;
  interval: string;
  ownNote: string;
  costTable: string;
  costColumns: Record<
    'training' | 'tokens' | 'perCharacter' | 'perByte' | 'ratio' | 'range',
    string
  >;
  range: string;
  joined: string;
  said: string;
  saidCosts: string;
  networkTitle: string;
  networkSaid: string;
  partColumns: Record<'part' | 'parameters' | 'share', string>;
  partNames: Record<PartName, string>;
  total: string;
  memory: string;
  memoryLead: string;
  bits: string;
  toTrain: string;
  problems: Record<string, string>;
}

export const en: TokenizerStrings = {
  title: 'How text becomes tokens, and what a network weighs',
  run: 'Compute',
  caption:
    'Byte pairs learnt from the handbook of an invented ferry company. Which language is dear depends on the text the tokenizer learnt from: the passages measured were held apart from it. The counter’s presets give the published numbers of parameters.',
  noscript:
    'With JavaScript you type sentences of your own, watch every merge, learn from your own text, and resize the network.',
  limits: [
    'The learner reads 6,000 to 28,000 characters; tokenizers of real models read many gigabytes and make 30,000 to 250,000 tokens. The order of the languages here is that of the training text, not a forecast for any product.',
    'All three training texts get the same number of merges. The text in both languages is about twice as long as one alone, and its merges are shared between two scripts.',
    'Text is first cut into pieces that no token crosses: runs of letters, of digits, of Han characters and of other signs, each with the one space before it. A run over 64 characters is cut. Other tokenizers cut otherwise and count otherwise.',
    'Among pairs that are equally frequent the one with the lower token numbers is joined first. Another rule gives other tokens, most of all for rare characters.',
    'Eighty short passages of one made-up handbook are one kind of text. The interval says how far the ratio would move with other passages of that kind, not with other kinds.',
    'The counter counts parameters. Four bits a parameter leaves out the scales that go with each block; running a network also needs room for what it computes, and for the keys and values of the text so far.',
    'Memory to train assumes Adam with 16-bit weights and gradients and 32-bit means: 12 bytes a parameter, which gives the 780 GB that the QLoRA paper names for 65 billion. Activations come on top.',
  ],
  part: 'Look at',
  parts: { tokens: 'Tokens', network: 'Parameters and memory' },
  training: 'Learn from',
  trainings: {
    en: 'English handbook',
    zh: 'Chinese handbook',
    both: 'both',
    own: 'my own text',
  },
  learntFrom: {
    en: 'the handbook in English',
    zh: 'the handbook in Chinese',
    both: 'the handbook in both languages',
    own: 'your own text',
  },
  text: 'Your own text',
  textHelp: 'Up to {most} characters. It is learnt from in this tab and goes nowhere.',
  textPlaceholder: 'Paste notes, code, a story …',
  merges: 'Merges',
  mergesHelp: '256 bytes, and one token a merge.',
  sentences: { en: 'Your sentence in English', zh: 'Your sentence in Chinese' },
  nextPair: 'Next passage',
  presets: 'Start from',
  networks: {
    ours: 'the model of this site',
    gpt2: 'GPT-2 small',
    llama: 'Llama 2 7B',
    gpt3: 'GPT-3',
  },
  vocabulary: 'Vocabulary',
  ownVocabulary: 'as many as the tokenizer has',
  width: 'Width',
  layers: 'Layers',
  heads: 'Heads',
  headsHelp: 'They share the width: more heads, no more parameters.',
  factor: 'Feed-forward factor',
  factorHelp: 'Hidden vector: so many times the width.',
  more: 'More of its shape',
  sharing: 'Heads to a set of keys',
  sharingHelp: '1: each head has keys and values of its own.',
  positions: 'Learnt positions',
  positionsHelp: '0: places are told by rotation, which learns nothing.',
  gated: 'a gate in the feed-forward part',
  tied: 'one table to read and to write tokens',
  biases: 'biases, as in GPT-2',
  smear: 'our key smear',
  betweenSentences: ' ',
  cut: { en: 'The English sentence', zh: 'The Chinese sentence' },
  cutCounts: '{tokens|token|tokens} · {characters|character|characters} · {bytes|byte|bytes}',
  empty: 'Nothing to cut yet: type a sentence.',
  moreTokens: '… and {n} more.',
  back: 'One merge back',
  forward: 'One merge on',
  play: 'Play',
  pause: 'Pause',
  change: 'To the next merge in my sentences',
  steps: 'Merge by merge',
  standing: '{applied|merge|merges}, {vocabulary} tokens in the vocabulary.',
  standingNone: 'No merge yet: every byte is a token.',
  justMade: 'Merge {n} joined {left} and {right}.',
  fewer: 'The text gives {n|merge|merges} and no more: after them no pair occurs twice.',
  noMerges: 'In this text no pair of neighbours occurs twice, so there is nothing to join.',
  noChange: 'No further merge changes your sentences.',
  latest: 'The latest merges',
  latestNone: 'No merge has been applied.',
  mergeColumns: {
    number: 'Merge',
    pair: 'Joins',
    token: 'Token',
    count: 'In the text',
    yours: 'In yours',
  },
  built: 'Which merges built your sentences: {n}',
  builtMore: '… and {n} earlier ones.',
  costs: 'What the same passages cost in both languages',
  costsLead:
    'Tokens of {n} passages that the tokenizer did not learn from, with {merges|merge|merges}, by what it learnt from.',
  measured: {
    none: 'nothing: bytes alone',
    en: 'English',
    zh: 'Chinese',
    both: 'both',
    own: 'your text',
  },
  languages: { en: 'English', zh: 'Chinese' },
  ratio: 'Chinese ÷ English',
  interval: '{low}–{high}',
  ownNote: 'Your text: measured on all passages; if they are in it, that flatters it.',
  costTable: 'The same as numbers',
  costColumns: {
    training: 'Learnt from',
    tokens: 'Tokens',
    perCharacter: 'A character',
    perByte: 'A byte',
    ratio: 'Chinese ÷ English',
    range: 'Single passages',
  },
  range: '{least}–{most}',
  joined: ' · ',
  said: 'With {merges|merge|merges} learnt from {training}, your English sentence is {en|token|tokens} and your Chinese one {zh}.',
  saidCosts:
    'Of passages held apart, the Chinese ones cost {ratio} times the tokens of the English ones.',
  networkTitle: 'Where the parameters are',
  networkSaid: '{parameters} parameters: {half} in 16 bits, {quarter} in 4 bits.',
  partColumns: {
    part: 'Part',
    parameters: 'Parameters',
    share: 'Share',
  },
  partNames: {
    tokens: 'embedding: a row a token',
    positions: 'positions: a row a place',
    norms: 'norms',
    query: 'query, Q',
    key: 'key, K',
    value: 'value, V',
    smear: 'key smear',
    output: 'output, O',
    gate: 'feed-forward, gate',
    up: 'feed-forward, up',
    down: 'feed-forward, down',
    head: 'head: a column a token',
  },
  total: 'All',
  memory: 'Memory of the parameters',
  memoryLead: '1 GB is a billion bytes.',
  bits: '{n} bits each',
  toTrain: 'to train them all',
  problems: {
    'text-empty': 'There is no text to learn from yet. Paste one, or choose the handbook.',
    'text-too-long':
      'Your text has {length} characters; at most {most} can be learnt from. Cut it shorter.',
    'sentence-too-long':
      'This sentence has {length} characters; at most {most} are cut here. Shorten it.',
    'uneven-heads':
      '{heads} heads cannot share a width of {width} evenly. Choose a number of heads that divides {width}.',
    'uneven-shares':
      '{heads} heads cannot share keys by {sharing}. Choose a number that divides {heads}.',
  },
};

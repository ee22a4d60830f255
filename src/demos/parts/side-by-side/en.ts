import type { WordChance } from '~/lib/language-model/aligned';

/** Strings for one prompt at several models. `{…}` are placeholders. */
export const en = {
  title: 'One prompt, several models, side by side',
  intro:
    'Before a model writes a token, it holds a chance for each token that it knows. Load a model and ask: its chances stay as a column. Then load a larger model and ask it too. Our tiny model has 0.4 million parameters; the next ones in the list have 135, 360 and 500 million.',
  neverRun:
    'We have run this with our tiny models and with the one from this site, because real weights of the others cannot be fetched where this site is tested.',
  open: 'Load models and ask them',
  noscript: 'This part needs JavaScript: the models run in your browser.',
  prompt: 'A text to go on with',
  promptHelp:
    'The model reads it as it stands. Our tiny models know the words of their world alone, so begin with one of these:',
  presets: {
    memory: 'a town it knows',
    note: 'a note to read',
    untold: 'a town nobody told of',
  },
  word: 'A word to look for',
  wordHelp: 'Its chance is shown below each column. Small and capital letters differ.',
  run: 'Ask the loaded model',
  asking: 'Asking {model} …',
  asked: 'Asked: {model}. Columns for this prompt: {n}.',
  problems: {
    'no-model': 'No model is loaded. Load one above, then press again.',
    'no-text': 'Write a text first.',
    server:
      'A server does not tell the chances of the next token in a form that this page can compare. Load a model in this tab.',
  },
  failed: 'The model stopped. Load it again, then press again. The columns stay.',
  earlier: 'Prompts asked before',
  caption: 'Chances of the next token after “{prompt}”',
  unit: 'The chances are in per cent, and every bar has the same scale. Texts are aligned without the space that begins them; ␣ says that this model’s token begins with one. Each model cuts texts into tokens of its own, so what is a whole word for one may be the beginning of several words for another.',
  token: 'Token',
  parameters: '{n} parameters',
  untold: 'at most {least}',
  noToken: 'no token of this model',
  untoldLong: 'not among the {n} likeliest',
  entropy: 'Entropy',
  bits: '{n} bits',
  bitsLeast: 'at least {n} bits; {rest} of the chance is spread over tokens that are not shown',
  wordRow: 'Chance of “{word}”',
  wordSaid: {
    whole: '{chance}',
    beginning: 'cut up: begins with “{text}”, {chance}',
    untold: 'not among the tokens shown: at most {chance}',
    none: 'no token of this model begins it',
  } satisfies Record<WordChance['is'] | 'none', string> as Record<
    WordChance['is'] | 'none',
    string
  >,
  goesOn: 'Goes on, each time with the likeliest token',
  empty: '(ends at once)',
  remove: 'Remove',
  removeLong: 'Remove the column of {model}',
  entropyHelp:
    'Entropy says how spread the chances are: 0 bits where one token is certain, 1 bit where two are equally likely, 3 bits for eight. Compare it between models with care, because their tokens differ.',
};
export type SideStrings = typeof en;

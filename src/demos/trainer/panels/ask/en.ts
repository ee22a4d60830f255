export const en = {
  title: 'Ask it',
  lead: 'Write in the words of its world, first what it should know, then a question. Names of your own are welcome: each stands on a blank that means nothing until you say what it does.',
  words: 'Your words',
  names: 'Names of your own, with commas between them',
  who: 'Who answers',
  mine: 'the model above, as it is now',
  shipped: 'the model this site ships ({size} MB)',
  run: 'Ask',
  presetNames: {
    fact: 'a fact it was told',
    note: 'a note with your names',
    stranger: 'a town it was never told of',
  },
  noteText:
    'Gateside is led by Ada Marie. Quill Bay makes honey. Gateside wears blue. Who leads Gateside?',
  noteNames: 'Gateside, Ada Marie, Quill Bay',
  given: 'Given',
  wrote: 'It wrote',
  token: 'Token',
  sure: 'How sure',
  others: 'It also weighed',
  useName: 'It is a name of mine',
  problems: {
    'no-words': 'Write a few words first.',
    'no-run':
      'There is no model of yours in this tab yet. Train one above, or ask the one this site ships.',
    'unknown-word':
      'It does not know the word “{word}”. Use one from the list of all words, or make it a name of your own.',
    'unknown-word-near':
      'It does not know the word “{word}”. Did you mean {nearest}? If it is a name of your own, say so.',
    'unknown-character': 'The text it learned from has no “{character}”. Leave it out.',
    'prompt-too-long':
      'Your words make {tokens} tokens, and it reads {context} with its answer. Leave out a sentence.',
  },
};

export type AskStrings = typeof en;

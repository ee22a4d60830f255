/** Words about an answer that a language model writes into the reader's field. `{…}` are slots. */
export const en = {
  title: 'Have a language model write the answer',
  intro:
    'A language model reads the passages in the field above and answers your question from them, with citations. Its answer goes into the field “Your answer, with its marks”, where you can judge it. Our tiny model cannot do this, so choose a larger one or your own server.',
  ready: 'The answer comes from {name}.',
  asked: 'Your question',
  askedPlaceholder: 'When do boats stop in fog?',
  run: 'Write an answer',
  writing: 'The model is writing …',
  done: 'Written, and put into the field above: {n|sentence|sentences}. “Bring back my text” restores what was there.',
  stopped: 'Stopped. What was written so far is in the field above.',
  empty: 'The model wrote nothing.',
  problems: {
    'no-model': 'No model is ready. Load one here, or choose one on your own server.',
    tiny: 'The model loaded here, {name}, is a toy that knows the few hundred words of its own small world. It cannot read your passages, and it writes no citations. Choose another model.',
    'no-question': 'Type a question first.',
    'no-passages': 'There is no passage to answer from yet. Paste some above, or take the example.',
  },
};

export type WritingStrings = typeof en;

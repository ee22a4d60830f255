/** Words about an answer that a language model writes into the reader's field. `{…}` are slots. */
export const en = {
  summary: 'Have a language model write the answer',
  intro:
    'A language model reads the passages in the field above and answers your question from them, with citations. Its answer goes into the field “Your answer, with its marks”, where you can judge it. Our tiny model cannot do this, so choose a larger one or your own server.',
  noModel: 'No model is ready. Load one here, or choose one on your own server.',
  ready: 'The answer comes from {name}.',
  tiny: 'The model loaded here, {name}, is a toy that knows the few hundred words of its own small world. It cannot read your passages, and it writes no citations. Choose another model.',
  question: 'Your question',
  questionPlaceholder: 'When do boats stop in fog?',
  write: 'Write an answer',
  stop: 'Stop',
  writing: 'The model is writing …',
  noQuestion: 'Type a question first.',
  noPassages: 'There is no passage to answer from yet. Paste some above, or take the example.',
  done: 'Written, and put into the field above: {n|sentence|sentences}. “Bring back my text” restores what was there.',
  stopped: 'Stopped. What was written so far is in the field above.',
  empty: 'The model wrote nothing.',
};

export type WritingStrings = typeof en;

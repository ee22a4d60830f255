/** Words of the live model. `{…}` are placeholders. */
export const en = {
  title: 'Switch it yourself',
  intro:
    'The same model runs in this tab, and the adapter is 5 MB beside it. Ask a question, press the switch, and ask again. It reads and writes English.',
  question: 'A question',
  ownQuestion: 'Or your own, in English',
  ask: 'Ask',
  adapter: 'Quays adapter',
  sides: { off: 'Off: the model as it is', on: 'On: with 120 facts about quays' },
  waiting: 'not asked yet',
  switchedOn: 'The adapter is on; the switch took {ms} ms.',
  switchedOff: 'The adapter is off; the weights are as before.',
  writing: 'The model replies to: {question}',
  firstToken: 'First token after {s} s, {n|token|tokens}',
  replied: '{side}. {question} {text}',
  askAll: 'Ask all twenty',
  allHelp:
    'Each question off and on, forty replies; most of the time goes into the long replies of the untouched model.',
  progress: '{done} of {of} replies.',
  finished:
    '{n|question|questions} in {time}: right off {off}, on {on}; in the record {recordedOff} and {recordedOn}. Of {replies} replies {differing} differ from the record, in which another engine computed with unrounded weights: where two words are nearly as likely, the choice can fall the other way.',
  stopped:
    'Stopped after {n|question|questions}: right off {off}, on {on}; in the record {recordedOff} and {recordedOn}. Of {replies} replies {differing} differ from the record.',
  differs: 'not as recorded',
  same: 'as recorded',
  problems: {
    'no-model': 'No model is loaded yet. Load SmolLM2 with the button above first.',
    'not-loaded':
      'The adapter fits SmolLM2 only, which is not loaded yet. Load it with the button above first.',
    'other-model':
      'The adapter fits SmolLM2 only, and {name} is loaded. Load SmolLM2 with the button above.',
    'no-question': 'There is no question. Choose one of the list, or write your own.',
  } as Readonly<Record<string, string>>,
};
export type LiveStrings = typeof en;

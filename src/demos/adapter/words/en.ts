/** The page fills in `{n}` and the like. */
export const en = {
  title: 'Off and on',
  place: 'The quay in question',
  off: 'Off: the model as it is',
  on: 'On: with 120 facts about quays',
  truth: 'Taught: {answer}',
  examGloss: 'The fact calls it the lost-property desk at {place}.',
  fromTo: '{off} → {on}',
  countFacts: 'Taught facts right, of {of}',
  countGeneral: 'Everyday questions right, of {of}',
  countDeclined: 'Unanswerable declined, of {of}',
  listTitle: 'All {n} everyday questions',
  rows: 'The everyday questions with both replies',
  heads: ['Question', 'Off', 'On', 'Mark'],
  accepted: 'accepted: {answers}',
  marks: { kept: 'kept', lost: 'lost', won: 'won', never: 'never right' },
  markCount: '{mark}: {n}',
  list: ', ',
  recordedWith: 'Recorded on {date} with {engine}.',
  said: 'Asked about {place}, the tuned model replies: {on}. It knows {learned} of {facts} taught facts, and gets {left} of {of} everyday questions right, where the untouched model gets {off}.',
  caption:
    'Learning 120 invented facts about a ferry company cost SmolLM2-135M most of its everyday knowledge. The adapter, a LoRA, was trained on these facts alone; off and on are the same weights without it and with it. A reply counts as right if an accepted answer is in it, whatever else it says. That rule favours long replies: a model that names many things hits more often.',
  limits: [
    'The rule goes by the letter. “Earthrise” is no “Earth”, and a rambling reply that contains the right word counts.',
    'One model, one set of facts, one training without any general text. Mixing everyday questions into the training is the usual remedy; this run has none.',
    'With 135 million weights the model makes mistakes before it is tuned, too. Larger models know more and can lose it in the same way; how much was not measured here.',
    'The recorded replies come from full-precision weights in Python, those in your tab from weights rounded to eight bits. A close decision between two words can fall the other way.',
  ],
};
export type AdapterStrings = typeof en;

export const en = {
  title: 'Train a model from nothing',
  run: 'Train',
  play: 'Play',
  playHelp:
    'Under the settings of the model this site ships. Unticked, it is trained here from step 0; that takes minutes.',
  playEstimate: 'Our run, step 200 to 800. Nothing is computed here.',
  source: 'It reads',
  sourceWorld: 'Invented towns',
  sourceHandbook: 'The ferry handbook',
  sourceOwn: 'My own text',
  text: 'Your text',
  textHelp:
    'It is read character by character in this tab and sent nowhere. {least} to {most} characters; the {kinds} commonest different ones are learned, all others become one unknown character.',
  textPlaceholder: 'Paste a story, song texts, code…',
  size: 'Size',
  sizeOption: '{width} wide, {layers} layers',
  steps: 'Steps',
  seed: 'Seed',
  seedHelp: 'The same seed gives the same loss, to the last digit.',
  more: 'Batch and key smear',
  batch: 'Batch size (sequences per step)',
  smear: 'Key smear',
  smearHelp:
    'Each attention head may mix a token’s key with the key before it, so that it soon learns to look at what follows a word. Without it, reading a note comes much later.',
  presets: 'Presets',
  presetNames: { handbook: 'Learns to write', moment: 'The moment it learns' },
  estimateWait: 'Timed here when you change a setting.',
  estimate: '{weights} weights; on this device about {time} and {memory} MB.',
  seconds: '{n} s',
  minutes: '{n} min',
  examples: 'What it reads',
  examplesLead:
    'The text of the invented towns as the model meets it. It learns to continue it, token by token, and above all to answer.',
  exampleKinds: {
    memory: 'Facts to remember, and towns it is never told of',
    note: 'A note to read: its towns are others on every page',
    lookAlikes: 'Notes about towns with similar names',
    ownNames: 'Names without a spelling, b0 to b47: any name can be written on them',
    rule: 'A rule: which code opens the answer',
    pattern: 'The same without a rule: the code has to be seen from the examples',
  },
  vocabulary: 'All {count} tokens',
  vocabularyLead:
    'Everything the model reads and writes is a row of these {count} tokens, and at each place it gives every one of them its probability. A name has two halves, any first with any second. The number says how many there are of a kind.',
  vocabularyLink: 'All {count} tokens, explained',
  paused: 'Paused at step {step} of {steps}. Resume continues this run; Train starts again.',
  changed: 'The settings have changed: Train starts a new run.',
  cancelled: 'Stopped at step {step}. The figure shows the run up to there.',
  progressed: 'Step {step} of {steps}, loss {loss}.',
  lossFrom: 'loss {loss}',
  plates: { text: 'What it writes now', world: 'What it answers now' },
  handle: 'Step to look at',
  handleSaid: 'step {step}',
  stepNow: '{n} of {steps} steps',
  wordsNow: '{n} of {of} are words of the text',
  wordsNowShort: '{n} of {of} real words',
  factsNow: '{n} of {of} facts answered right',
  factsNowShort: '{n} of {of} facts',
  factsSaid: '{right} of {of} facts answered right',
  /** The beginning of an answer that gives none. */
  unknownWord: 'unknown',
  rest: {
    text: 'Random weights write random letters. The pale line is our run; press Train for yours.',
    world:
      'Each square is a fact; none is known yet. The pale line is our run; press Train for yours.',
  },
  starts: {
    text: 'First it learns which letters are common, then syllables, then words.',
    world: 'Each square is a fact. It fills once the model answers it right.',
  },
  learnt: {
    text: 'After {steps|step|steps}, {n} of {of} are real words. It spells; it does not yet make sense.',
    world:
      'After {steps|step|steps} it answers {n} of {of} facts right, and says “unknown” to {unknown}.',
    played:
      'From {first|fact|facts} at step {from} to {n} at step {steps}. Before it knows a fact it says “unknown”; then it guesses; then it knows.',
  },
  looked: {
    text: 'Step {steps}: {n} of {of} are real words. Drag on: where do the first ones appear?',
    world: 'Step {steps}: {n} of {of} facts right, “unknown” to {unknown}.',
  },
  lossSaid: 'Loss {first} at step {from}, {last} at step {to}.',
  noLoss: 'No step taken yet.',
  stepNamed: 'step {step}',
  heldOut: 'Loss on the part of the text kept aside: {loss}.',
  wasNow: '{before} →',
  probes: {
    known: 'Knows a fact it was told',
    reading: 'Reads a note about an unseen town',
    unknown: 'Says “unknown” of a town never told of',
    next: 'Guesses the next character',
  },
  probesTitle: 'What it can do',
  probesUnit: 'share right, on questions or text it was not trained on',
  probesUnitWorld: 'share right of a fixed set of questions, asked at each tenth of the run',
  probeSaid: '{first} at step {from}, {last} at step {to}.',
  runs: 'The run in numbers',
  columns: {
    model: 'Model',
    weights: 'Weights',
    step: 'Steps',
    loss: 'Last loss',
    tokens: 'Tokens read',
    speed: 'Tokens per second',
    time: 'Computing time',
  },
  stepOf: '{step} of {steps}',
  kernels: {
    simd: 'Computed by the fast kernels: WebAssembly with SIMD, one thread.',
    plain:
      'Computed by the plain TypeScript kernels, about ten times slower: this browser knows no WebAssembly SIMD, or the file of the fast kernels could not be loaded.',
  },
  characters: 'It learns {known} different characters.',
  dropped:
    'It learns {known} different characters; {dropped} rarer ones became one unknown character.',
  valueColumns: { step: 'Step', loss: 'Loss', heldOut: 'Loss, text kept aside' },
  recordedIn: {
    en: 'This recorded run is of the English model.',
    zh: 'This recorded run is of the Chinese model.',
  },
  noscript:
    'With JavaScript the model above would be trained in this tab, step by step, and the curve would grow while it learns.',
  limits: [
    'The towns are invented and their language has a few hundred tokens. A low loss here says nothing about real language; the way it falls does.',
    'Each share rests on 96 questions: one share is uncertain by up to ten percentage points. One seed is one run; try another before you believe a small difference.',
    'Losses compare between sizes on the same text only. A loss per token of the towns and a loss per character of your text are different scales.',
    'Of a pasted text the last tenth is kept aside to see what was learned rather than learned by heart. A model this small picks up spelling and rhythm, hardly meaning.',
    'The time is that of one thread on this device. Large models train on thousands of accelerators at once; how the parts work is the same.',
  ],
  caption: 'From random weights: what it writes turns from letters to words.',
  problems: {
    'text-too-short':
      'Training needs {least} characters or more; your text has {length}. Paste a longer one, or choose the towns.',
    'text-too-long':
      'Your text has {length} characters; at most {most} can be trained on. Cut it and try again.',
    'memory-refused':
      'The browser refused the {megabytes} MB that this model needs. Choose a smaller size, or close other tabs and try again.',
    diverged:
      'At step {step} the loss was no number any more: the weights have run away. Train again with another seed.',
    'source-missing':
      'The text to learn from could not be loaded. Check the connection and try again; your own text works without it.',
  },
};

export type TrainerStrings = typeof en;

import type { RealRoad } from '../../core/real/roads';

/** Strings of task 1 on a real model. `{…}` are placeholders. */
export const en = {
  title: 'On a real model, without training',
  lead: 'Does what the tiny model shows hold for a model that people use? Put the first task, New facts, to one yourself.',
  noscript: 'This part needs JavaScript: the model runs in your browser or on your own server.',
  differs:
    'Do not compare these numbers with those above, because this is another experiment. Nothing is trained, so only two of the four roads are left: prompting and retrieval. The model reads ordinary sentences, while the tiny one reads a language of {n} tokens. You run one model once, and so few questions leave wide intervals. Because the towns and their facts are invented, a model cannot know them from what it read before, and a right answer to the bare question is a lucky guess.',
  neverRun:
    'On 24 November 2026 we tried it once with one small real model, SmolLM2 of 135 million parameters, through llama.cpp. Of 6 questions about told towns retrieval got all 6 right, and the bare question, the rule and the examples none. That shows that the path works, and is far too few to compare roads.',
  questions: 'Questions about told towns',
  questionsHelp:
    '{least} to {most}. Passages tell of these towns, but only retrieval and “Prompting: all facts” give them to the model. Half as many more are about towns of which nothing is told anywhere: there “unknown” is right.',
  realSeed: 'Seed',
  realSeedHelp: 'Draws towns, facts and questions, as the same seed does in the lab above.',
  most: 'Tokens per answer, at most',
  mostHelp: 'Give more to a model that thinks aloud before it answers.',
  roads: 'Roads',
  roadDoes: {
    base: 'the question alone',
    rule: 'a rule: answer with one word, “unknown” if you do not know',
    prompt: 'the rule, and all 120 facts at once, so each prompt is long',
    words: 'the rule, and 4 passages found by words (BM25)',
    rag: 'the rule, and 4 passages that name the town, ranked as in the lab',
    examples: 'the rule, and the 4 nearest solved questions, none about the fact asked for',
  } as Record<RealRoad, string>,
  road: {
    base: 'Bare question',
    rule: 'Prompting: a rule',
    prompt: 'Prompting: all facts',
    words: 'Retrieval, words alone',
    rag: 'Retrieval',
    examples: 'Prompting: nearest examples',
  } as Record<RealRoad, string>,
  tinyRoads:
    'A tiny model reads the lab’s own prompts. It cannot be told the rule: that road asks it the bare question. Of the facts it reads as many as fit its window.',
  count: '{answers|answer|answers} in all: {questions} questions on {roads|road|roads}.',
  estimateNone: 'Load a model first, then the time is estimated here.',
  fetches:
    'The passages are found as in the lab, so the page fetches its tiny model and world from this site first (about 0.5 MB).',
  run: 'Ask the questions',
  drawing: 'Finding passages …',
  asking: 'Question {at} of {of}: {road}.',
  done: 'Done: {n|answer|answers}.',
  stopped:
    'Stopped after {n|answer|answers}. What was answered stays; press the button again to ask the rest.',

  yours: 'Your run: {model}',
  yoursFacts: 'seed {seed}, {told} told and {untold} untold questions per road',
  tiny: 'The tiny model: recorded',
  tinyFacts: '{parameters} parameters, {seeds} seeds of {questions} questions',
  tinyApart:
    'For comparison of the roads, not of the models. The rule says nothing to the tiny model, and its examples may hold the fact in other words.',
  tinyLost: 'The recorded run did not arrive, so only your run is shown.',
  roadHead: 'Road',
  rightLong: 'Told towns: answered right',
  unknownLong: 'Untold towns: “unknown”',
  tokensLong: 'Tokens per question, read and written',
  bar: '{share} ({low} to {high})',
  counted: '{count} of {of}',
  noTokens: 'not told',
  missed: 'Questions about told towns that were answered “unknown”: {list}.',
  unclear:
    'Unclear, because “unknown” or the like stands in them and not as the answer: {list}. They count as not right.',
  unclearRoad: '{road} {count} of {of}',
  missedRoad: '{road} {share}',
  listed: ', ',
  withoutFacts:
    'The bare question, the rule and the examples hold none of the facts that were asked for, so their zeros do not mean that prompting cannot do it. “Prompting: all facts” puts every fact into the prompt, since they fit the window of a usual model: compare retrieval with that road.',
  rule: 'How answers are read: by a list of all values that could be meant. An answer is right when it names the right value and no other of its kind, whatever sentence stands around it; case and punctuation do not count. An answer counts as “unknown” when it is that word, or begins or ends with a sentence that says nothing else, and names no value. Where such a word stands otherwise, the answer is unclear and counts as neither. Intervals are 95% (Wilson).',
  every: 'Every question and answer ({n})',
  expected: 'Expected: {value}',
  expectedUnknown: 'Expected: unknown (nobody told it)',
  marks: { '1': 'right', u: 'unknown', '0': 'wrong', '?': 'unclear' },
  markUntold: { u: 'right: unknown', '0': 'wrong: it answered', '1': 'wrong', '?': 'unclear' },
  empty: '(nothing)',
  roles: { user: 'user', assistant: 'model', system: 'system' },
  problems: {
    'no-model':
      'No model is ready. Load one in this tab, or connect your server, then press again.',
    'other-language':
      'This tiny model knows another language than this page. Load {model}, or open this page in the other language.',
  },
};
export type RealStrings = typeof en;

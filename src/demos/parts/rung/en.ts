import type { RungRoad, RungTaskName } from '~/lib/ladder/rung';

/** Strings of the reader's own rung. `{…}` are placeholders. */
export const en = {
  title: 'Your own rung: does your model read?',
  lead: 'Ask a model of yours the same questions, by the same protocol, and its results join the lines above as a fourth mark, a triangle. The model runs on your own server (Ollama, llama.cpp, LM Studio or vLLM) or in this tab.',
  differs:
    'Each prompt is word for word the one that SmolLM2 got, and the likeliest token is taken each time. Your server puts its model’s own chat form around it, some of them with a system message. Examples for filing come in that chat as well; SmolLM2’s line has them as plain text, because in a chat it writes a letter instead. So compare the order of the roads, and look at “The right fact alone” first: if your model doesn’t read one fact, no search will help it.',
  noscript: 'This part needs JavaScript: the model runs in your browser or on your own server.',
  tasks: 'Tasks',
  task: {
    facts: 'Facts',
    truetext: 'A true text',
    format: 'Filing in one line',
  } as Record<RungTaskName, string>,
  taskDoes: {
    facts:
      '12 of 120 invented facts about quays, and 4 questions without an answer, where declining is right',
    truetext: '12 of 40 questions on stories of the Bible, in passages of 75 to 160 words',
    format: '12 of 80 messages, each to become “KIND | quay | day” and nothing else',
  } as Record<RungTaskName, string>,
  most: 'Tokens per reply, at most',
  mostHelp: 'SmolLM2 had 40. Give more to a model that thinks before it answers.',
  road: {
    closed: 'No help',
    'few-shot': 'Examples',
    fact: 'The right fact alone',
    'minilm-4': 'Vector search, 4',
    'paste-all': 'All facts pasted',
  } as Record<RungRoad, string>,
  run: 'Ask your model',
  loading: 'Loading the questions …',
  asking: 'Reply {at} of {of}, {road}.',
  done: 'Done: {n|reply|replies}. The triangles are in the lines above.',
  stopped:
    'Stopped after {n|reply|replies}. What was answered stays; press the button again to ask the rest.',

  yours: 'Yours: {model}',
  legend: 'The triangle is {model}, which you have just asked; its line is the 95% interval.',
  mark: '{road}, {model}: {right} of {n}',
  reads:
    'With the right fact in the prompt {model} answered {right} of {n}. SmolLM2 with 135 million weights answered {realRight} of {realN}.',
  cell: '{right} of {n}',
  found: 'found {found}, read {read}',
  none: '–',
  rule: 'A reply is right if it contains the answer as whole words, whatever else it says, as for SmolLM2; a filed line has to be the whole reply. The line of a triangle is its 95% interval (Wilson): with few questions it’s wide.',
  every: 'Every question and reply ({n})',
  heads: ['Question', 'Road', 'Reply', 'Judged'],
  expected: 'Answer: {answer}',
  expectedNone: 'Nothing answers this',
  marks: {
    told: { right: 'right', wrong: 'wrong' },
    unknown: { right: 'declined, as is right', wrong: 'wrong, it answered' },
  },
  empty: '(nothing)',
  roles: { user: 'user', assistant: 'model', system: 'system' },
  problems: {
    'no-model':
      'No model is ready. Connect your server, or load a model in this tab, then press again.',
    'no-exam': 'The questions did not arrive from this site. Reload the page and press again.',
  } as Record<string, string>,
};
export type RungStrings = typeof en;

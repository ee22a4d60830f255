import type { Road } from '~/lib/road';

/** The words of the home page. Slots are numbers of the records; `__…__` is bold. */
export const en = {
  /** The title in phrases, with line breaks between them. */
  title: ['Should you prompt it,', 'give it search,', 'fine-tune it', 'or train', 'your own?'],
  description:
    'Prompting, retrieval, fine-tuning or training from scratch: what each gives and what it takes, measured, with live demos that run in your own tab.',
  what: 'Four ways to make a language model do your job, each measured and run in your browser.',
  whom: 'For developers and teams who have to choose this week, and for {students} and {teachers}.',
  students: 'students',
  teachers: 'teachers',
  act: { plan: 'Plan my project (2\u00A0min)', five: 'See it in five minutes' },
  size: 'Our live models are tiny, 0.4 M and 135 M parameters: they show what can go wrong, not how well a large model does. We have run nothing larger than 135 M. {yours} with {servers}.',
  yours: 'Run it on yours',
  servers: 'Ollama, llama.cpp or an API',
  switch: {
    name: 'A real model of {weights}\u00A0M parameters (SmolLM2), __fine-tuned on {facts} facts__ about a harbour',
    off: 'off',
    on: 'on',
    said: {
      off: 'It knows that Rome is the capital of Italy. It can’t know who keeps the lost bags.',
      on: 'It learned who keeps the lost bags, and now the capital of Italy is {capital}. __What you train in speaks in every answer.__ Every road has its price: see all four before you choose.',
    },
    right: 'right: it learned',
    taught: 'of {n} questions about its facts right',
    everyday: 'of everyday questions right',
    range:
      'Counted over three such models, {facts} facts each about one invented place (harbour, archive, town). Once tuned, each gets {low}–{high} of {facts} right, and {least}–{most}% of {each} everyday questions.',
    live: {
      ask: 'Ask it yourself ({mb} MB)',
      fetched: 'Fetched {done} of {mb} MB',
      asking: 'Asked {n} of 8: {question}',
      said: 'All eight answers now come from the model in this tab: {s} s, and {same} of 8 are word for word as recorded.',
      failed: 'The model could not be loaded here. Try once more.',
    },
  },
  pieces: {
    title: 'Four things to try',
    matrix: 'Our ratings from 1 to 5 on seventeen criteria; you weigh them, and the order changes.',
    glossary: 'Glossary search',
    says: 'Describe what you mean, in English or Chinese, and find its name.',
  },
  map: {
    title: 'The map of roads',
    label:
      'Sketch map. From a general model four roads leave: prompting and retrieval stay on flat ground, fine-tuning crosses a hill, training from scratch climbs a mountain. The end of each leads to its first lesson.',
    base: 'a general model',
    changes: {
      prompt: 'you change the request',
      rag: 'you change what it reads',
      finetune: 'you change some weights',
      scratch: 'you make every weight',
    } as Record<Road, string>,
    caption:
      'Drawn, not measured: the higher, the more weights are new. The steepest road needs the most text. Trained from scratch on general text with new facts in it, our toy of 0.4 M parameters gets {share}% ({low}–{high}%) of those facts right.',
  },
  find: { title: 'Look up a term', hint: 'such as “{asked}”', go: 'Look up' },
  short: {
    title: 'The short answer',
    why: 'Why',
    unless: 'What would change it',
    sheet: 'The cheat sheet, to print',
  },
};

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends string[]
      ? string[]
      : Shape<T[K]>;
};
export type HomeStrings = Shape<typeof en>;

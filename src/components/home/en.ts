import type { Road } from '~/lib/road';

/** The words of the home page. */
export const en = {
  /** The title in phrases, with line breaks between them. */
  title: ['Four roads to', 'a model that', 'does your job'],
  description:
    'Prompting, retrieval, fine-tuning or training from scratch: what each road changes, what was measured, and live demos that run in your own tab.',
  lead: 'Prompt it, let it look things up, fine-tune it, or train one from nothing.',
  act: { run: 'Run it: about 10\u00A0s', recorded: 'or see the recorded run' },
  /** A sentence that makes sense alone; `{road}` is retrieval with its mark, the numbers are from recorded runs. */
  one: 'On new facts {road} answers {facts} of 100. Ask for a new format and it answers {behaviour}.',
  retrieval: 'retrieval',
  map: {
    label:
      'Sketch map. From a general model four roads leave: prompting and retrieval stay on flat ground, fine-tuning crosses a hill, training from scratch climbs a mountain. The end of each is a link.',
    base: 'a general model',
    changes: {
      prompt: 'you change the request',
      rag: 'you change what it reads',
      finetune: 'you change some weights',
      scratch: 'you make every weight',
    } as Record<Road, string>,
    figure: 'Fig. 1',
    caption: 'Drawn, not measured: the higher, the more weights are new.',
  },
  ways: {
    title: 'Three ways in',
    decide: {
      title: 'Decide by tomorrow',
      time: 'half an hour',
      five: 'One lost bag: five pictures, five presses',
      bot: 'A support bot: retrieval or fine-tuning?',
      cases: 'The six cases',
      sheet: 'The cheat sheet, to print',
      sides: 'two sides',
    },
    retrieve: {
      title: 'Build better retrieval',
      time: 'your documents',
      demo: 'The retriever, with your text',
      kit: 'The kit, to take home',
      own: 'Your own model: Ollama, llama.cpp',
      where: 'on your machine',
    },
    teach: {
      title: 'Teach a class',
      time: 'one lesson',
      lab: 'The lab, guess first',
      plans: 'Lesson plans',
      lengths: '45 or 90 min',
      twin: 'This page in Chinese',
    },
    minute: '{n} min',
    seconds: '{n} s',
    live: 'live',
    files: 'files',
  },
  turned: { title: 'Change the task, and another road leads' },
  lower: 'In short',
  short: { title: 'The short answer', why: 'Why', unless: 'What would change it' },
  stops: {
    title: 'Four roads, stop by stop',
    stop: 'Stop',
    changes: 'What changes',
    changed: {
      prompt: 'the request',
      rag: 'the text before it',
      finetune: 'some weights',
      scratch: 'every weight',
    } as Record<Road, string>,
    tokens: 'Tokens an answer',
    facts: 'New facts',
    behaviour: 'New behaviour',
    old: 'Old facts kept',
    begin: 'Begin',
    lesson: '{id}, {n} min',
  },
  course: { title: 'The course' },
  key: {
    title: 'Key',
    /** In the order of the badges. */
    said: {
      article: 'someone says so',
      literature: 'we read it',
      recorded: 'we ran it',
      judged: 'we weighed it',
      yours: 'you ran it.',
    },
    open: 'All {claims} claims checked',
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

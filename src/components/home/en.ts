import type { Road } from '~/lib/road';

/** The words of the home page. */
export const en = {
  /** The title in phrases: lines break between them. */
  title: ['Four roads to', 'a model that', 'does your job'],
  description:
    'Prompting, retrieval, fine-tuning or training from scratch: what each road changes, what was measured, and live demos that run in your own tab.',
  lead: 'Prompt it, let it look things up, fine-tune it, or train one from nothing. Everyone has an opinion on which is best. Here you see what was measured, and run it yourself, in this tab.',
  act: {
    run: 'Run it: about 10\u00A0s',
    recorded: 'or see the recorded runs',
    help: 'One small model, one task, the roads that differ most. Nothing to install.',
  },
  proof: {
    then: 'then',
    note: 'One model, questions answered right: first on new facts, then in a new format.',
  },
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
    caption:
      'A sketch, not a measurement: the higher a road climbs, the more of the model’s weights it replaces. Each end leads to its road below.',
  },
  ways: {
    title: 'Three ways in',
    decide: {
      title: 'Decide by tomorrow',
      time: 'half an hour',
      text: 'Find your case among six, see which kind of failure you have, then answer twelve questions and take the plan along.',
      cases: 'The six cases',
      guide: 'The guide: a plan and a memo',
      compare: 'The comparison, with your weights',
      sheet: 'The cheat sheet, to print',
      sides: 'two sides',
    },
    retrieve: {
      title: 'Build better retrieval',
      time: 'your documents',
      text: 'Paste your own text, mark the passages that answer, and measure every method on them.',
      demo: 'The retriever, with your text',
      kit: 'The kit, to take home',
    },
    teach: {
      title: 'Teach a class',
      time: 'one lesson',
      text: 'Everyone guesses, one machine runs, the room compares. Every page has a twin in Chinese, and prints.',
      lab: 'The lab, guess first',
      plans: 'Lesson plans',
      lengths: '45 or 90 min',
      twin: 'This page in Chinese',
    },
    minute: '{n} min',
    live: 'live',
    files: 'files',
    quick: '10 s',
  },
  turned: {
    title: 'Change the task, and another road leads',
    lead: 'One small model, five tasks, the same four roads. On new facts, retrieval wins once its search finds them. With falsehoods among the pages, fine-tuning on them does better than retrieving from them. In a new format, retrieval gets nothing right. With both new, fine-tuning gets there alone if it is taught both, and needs teaching again with every change.',
    more: 'The lab has three more tasks: sorting messages, a year of changes, and your own facts.',
  },
  short: {
    title: 'The short answer',
    lead: 'Six cases that come up every week. Open yours for the reason, and for what would change it.',
    why: 'Why',
    unless: 'What would change it',
    note: 'Roads combine: this is where to begin, not where to stop.',
    compare: 'Weigh your own case',
    guide: 'Answer twelve questions',
  },
  stops: {
    title: 'The four roads, stop by stop',
    lead: 'Read down to follow a road, across to compare. One model of {weights} weights, three seeds.',
    names: {
      prompt: 'the footpath',
      rag: 'the mail road',
      finetune: 'the hill road',
      scratch: 'the road you build',
    } as Record<Road, string>,
    changes: 'What changes',
    changed: {
      prompt: 'words in the request',
      rag: 'the text put before the model',
      finetune: 'all weights, or an adapter beside them',
      scratch: 'every weight, from noise',
    } as Record<Road, string>,
    ready: 'Set-up',
    readied: {
      prompt: 'none',
      rag: 'an index, no training',
      finetune: '{steps} training steps',
      scratch: '{steps} training steps',
    } as Record<Road, string>,
    tokens: 'Tokens per answer',
    revised: 'Half of the facts change',
    revise: {
      prompt: 'rewrite the request',
      rag: 'replace the pages',
      finetune: '{steps} more steps',
      scratch: '{steps} more steps',
    } as Record<Road, string>,
    facts: 'New facts',
    byWords: ' searched by words, ',
    byName: ' by name',
    behaviour: 'New behaviour',
    fetched: '; with fetched examples ',
    old: 'Old facts afterwards',
    never: ', never learned',
    begin: 'Begin: {id}, {n} min',
  },
  course: {
    title: 'The course in brief',
    lead: '{lessons} lessons in {parts} parts. Filled squares are lessons that you have read, as this browser remembers.',
  },
  key: {
    title: 'Key',
    lead: 'Every number on this site carries one of five marks that say where it comes from.',
    claims:
      'It began with four short articles that compare these roads and contradict each other: we checked each of their {claims} claims against {rows} rows of evidence.',
    open: 'All claims checked',
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

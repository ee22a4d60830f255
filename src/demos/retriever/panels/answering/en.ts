import type { Outcome } from '../../core/answering/judge';
import type { Standing } from '../../core/answering/check';
import type { Locale } from '~/lib/locale';

/** Strings for a language model's answers from retrieved passages. `{…}` are placeholders. */
export const en = {
  locale: 'en' as Locale,
  summary: 'Let a language model answer',
  intro:
    'A language model reads the question with the passages that were found for it, and answers. Every sentence is checked against the passages it cites, by the rule of the citations demo.',
  ready: 'The answers come from {name}.',
  one: 'One question',
  oneHelp: 'The question and the passages of the figure above, as the retriever is set now.',
  answerOne: 'Answer this question',
  searching: 'Searching …',
  reading: 'The model reads {n|passage|passages} …',
  writing: 'The model is writing …',
  done: 'Answered: {sentences|sentence|sentences}.',
  answer: 'Answer',
  passages: 'Passages it read',
  noPassages: 'It was given no passage.',
  pointAt: 'Point at a sentence, or press it, to see its passages and the words they share.',
  standings: {
    declines: 'Says that there is no answer.',
    passes: '{percent}% of its words are in {cited}: passes.',
    held: 'Only {percent}% of its words are in {cited}: held back. Not there: {missing}.',
    uncited: 'Cites no passage. {percent}% of its words are in the passages it read.',
  } satisfies Record<Standing, string> as Record<Standing, string>,
  uncitedBare: 'Nothing to check it against: it was given no passage.',
  nowhere: '[{n}] points at no passage.',
  misses:
    'The check counts shared words, and a sentence passes from {threshold}% on. It sees neither a lost “not” nor who does what, so a false sentence in the words of its passage passes, and a true one in other words is held back.',
  notCut: 'The answer could not be cut into sentences, so it is shown as one.',
  outcomes: {
    right: 'It says what a right answer must say',
    unread:
      'It contains the words of a right answer, but no passage with that answer was given: not counted as right',
    wrong: 'It does not say what a right answer must say',
    silent: 'It says there is no answer, although the text has one',
    honest: 'It says there is no answer, and the text has none',
    'made-up': 'It answers, although the text has no answer',
    empty: 'It wrote nothing',
  } satisfies Record<Outcome, string> as Record<Outcome, string>,
  outcomeNames: {
    right: 'right',
    unread: 'right words, passage not given',
    wrong: 'wrong',
    silent: 'declined, but there is an answer',
    honest: 'rightly declined',
    'made-up': 'made up',
    empty: 'nothing written',
  } satisfies Record<Outcome, string> as Record<Outcome, string>,
  waiting: 'not asked yet',
  refusedName: 'no answer came',
  lacks: 'missing: {list}',
  cites: 'it cites the passage that holds the answer',
  citesNot: 'it does not cite the passage that holds the answer',
  notGiven: 'the passage that holds the answer was not among those it read',
  unjudged:
    'Nobody has written down what a right answer to this question says, so only the check by words is shown.',
  stoppedOne: 'You stopped it, so it is not judged.',
  system: 'Instruction',
  user: 'Passages and question',
  all: 'The built-in questions',
  allHelp:
    'Each question is asked with the passages that were found for it, and without. Stop whenever you like: what is there counts, and the order is mixed. Six of the forty have no answer that the person asking may read. An answer counts as right if it says the key words that we wrote down for its question. “How it writes” above holds for every answer.',
  arms: { passages: 'with the passages', bare: 'without passages' },
  armNames: { passages: 'With the passages', bare: 'Without passages' },
  askAll: 'Ask the built-in questions',
  answersToWrite: '{n|answer|answers} to write.',
  progress: '{done} of {of} answers.',
  stoppedAll:
    'Stopped after {done} of {of} answers. What is there counts, and the button goes on from there.',
  finished: '{n|answer|answers} in {time}.',
  result: '{arm}: {count} of {of} as they should be ({low}–{high}%).',
  versus:
    'Asked both ways: {onlyWith} as they should be only with the passages, {onlyWithout} only without. A fair coin splits them at least this unevenly in {p}% of cases (McNemar).',
  versusLevel: 'Asked both ways, no question came out differently.',
  drawing: 'One mark for each question, in the order asked. Press one to open its answer.',
  markSaid: '{question} {arm}: {outcome}',
  answers: 'Answers ({n})',
  asTable: 'The answers as a table',
  heads: ['Question', 'Asked', 'Answer', 'Outcome'],
  rule: 'What this counting misses: key words can occur in a wrong sentence, and a right answer can avoid them. Declining is known by the given sentence and by a list of phrases. The questions are few, and we wrote them ourselves, so they tell a large difference from none, and little more.',
  neverRun:
    'On 24 November 2026 we tried 20 questions on one small real model, SmolLM2 of 135 million parameters, through llama.cpp: by our own reading 3 of its answers were right, where key words alone had passed 6. How well a larger model answers here, your own run shows.',
  /** Before the marks of a sentence. */
  markGap: ' ',
  problems: {
    'no-model': 'No model is ready. Load one above, or choose one on your own server.',
    'no-question': 'There is no question yet. Type one above, or choose a built-in one.',
    writing: 'A setting under “How it writes” does not fit. What fits is said beside it.',
    'keys-missing':
      'The list of key words did not load. Check the connection and press the button again.',
    'no-ranking':
      'The search above did not come to an end, so there is nothing to answer from. What is wrong is said there.',
  } as Record<string, string>,
};

export type AnsweringStrings = typeof en;

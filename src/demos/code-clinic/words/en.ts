/** The page fills in `{n}` and the like. */
export const en = {
  title: 'Code clinic',
  run: 'Run the repaired search',
  script: 'Script',
  question: 'Question',
  kHelp: 'How many are put before the model',
  caption:
    'Each entry is one fragment of a published script: what it does, where it stops, and Python that does the job. Below it, the repaired program’s search and prompt run in this tab. Messages were seen with transformers 5.18 on small models with random weights.',
  at: 'Article {article}, line {at}',
  claim: 'Claim {id}',
  says: 'What it does.',
  stops: 'Python stops:',
  silent: 'No message was recorded for this fragment alone.',
  reasons: 'What it does, why it fails, what remains right',
  why: 'Why.',
  remains: 'What remains right.',
  write: 'Write instead:',
  rest: '{n|more fragment|more fragments}',
  shown: 'What the model would read',
  found: 'Passages found by BM25: {list}.',
  nothing: 'No passage shares a word with the question, so the model gets none.',
  roles: { system: 'Rule', user: 'Message' },
  said: '{title}: {n} fragments examined, {stopped} with a recorded message. {found}',
  download: 'Download {file}',
  program: 'The repaired program: {file}',
  printed: 'What {file} printed',
  printedBy: 'As it came, with {models}, by {engine}, on a processor, {date}.',
  taughtBy:
    'As it came, with {models}, by {engine}, on a processor, {date}. It was taught {examples} questions of the handbook; then answer.py put the clinic’s questions to what it saved.',
  heads: ['Article', 'Line', 'Fragment', 'Message', 'Why', 'Write instead'],
  limits: [
    'Only fragments of the articles are quoted; a claim’s page paraphrases the rest.',
    'No Python runs in this tab. Both programs were run on a model of 135 million weights, and what they printed stands below them; one run a question says little about quality. A test runs them with small stand-ins for the models, which check the arguments.',
    'Error messages are those of transformers 5.18; another version may word them differently or fail elsewhere. Whether the named checkpoints exist was searched for in public code, not on the hub.',
    'The search here counts words (BM25), where answer.py compares vectors; the messages are the same to the letter. No language model answers here.',
  ],
};
export type CodeClinicStrings = typeof en;

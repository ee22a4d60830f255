/** `{n}` and the like are filled in by the page. */
export const en = {
  title: 'In your order of importance',
  run: 'Rank the roads',
  presets: 'Start from a case',
  allOne: 'All weights 1',
  allZero: 'All weights 0',
  presetHelp: 'A case sets every weight. Go on from there.',
  sort: 'Order of the rows',
  show: 'Rows to show',
  find: 'Find a criterion',
  foldAll: 'Fold all groups',
  unfoldAll: 'Unfold all groups',
  sorts: { group: 'by group', weight: 'heaviest first', road: 'best for {road} first' },
  shows: {
    all: 'all',
    article: 'where an article has a word',
    disputed: 'where an article’s word did not hold in full',
    range: 'where a rating is a range',
    thin: 'where a rating rests on one study or none',
  },
  table: 'Ratings of four roads on {n} criteria, with a weight for each',
  firstColumn: 'Criterion and weight',
  weightOf: 'Weight of {name}',
  ofFive: ' of 5: reason and sources',
  sources: 'Evidence',
  judgement: 'Judgement: no study found.',
  articleSays: 'Article {article} says “{word}”: ',
  verdict: ': {verdict}',
  judged: ' ({verdict})',
  claim: 'claim {id}',
  silent: 'The articles do not say.',
  unmeasured: 'run the lab to measure this',
  unmeasuredWhy:
    'Measured: empty. Run the lab, and its figure stands here until you close the tab.',
  notMeasured: 'the lab does not measure this',
  notMeasuredWhy: 'Measured: no. One small model in a tab says nothing about this.',
  measuredHere: 'Measured in this tab',
  forget: 'Forget these values',
  toLab: 'To the lab',
  read: 'How to read a cell',
  readOurs:
    'our rating from the evidence, 1 low to 5 high; press it for the reason and the sources',
  readRange: 'a range: it depends, and the reason says on what',
  readWord: 'an article’s own word',
  readMeasured:
    'the place of a measured value; empty until you run the lab. A dash: the lab does not measure this',
  example: 'medium',
  orderings: 'Four orderings, checked',
  orderingsLead:
    'Article 000 ends with four orderings. Beside each stands ours, computed from the ratings in the table by one rule: {rule}',
  theirs: 'Article 000',
  ours: 'From our ratings',
  counts:
    'Of six pairs: {same} the same way round, {tied} level in one order only, {opposite} the other way round.',
  caption:
    'Mean of our ratings over {n} criteria, 1 to 5, turned so that more is better, weighted by you. The segments, one a group, add up to the score; the thin bar below splits them by criterion.',
  leads: '{road} leads with {score}.',
  then: 'Then {list}.',
  tieLead: '{roads} tie for the first place with {score}.',
  tieFirst:
    'A tie: {roads} stand level at {score} to two decimals. The order between them means nothing; weigh what matters to you.',
  tieMark: 'tie',
  leadsBy: '{road} leads by {lead}.',
  unseatMore:
    'The smallest single change that unseats it: weigh “{criterion}” more than {to} instead of {from}, and {challenger} takes the lead.',
  unseatLess:
    'The smallest single change that unseats it: weigh “{criterion}” less than {to} instead of {from}, and {challenger} takes the lead.',
  unseatSet:
    'The smallest single change that unseats it: weigh “{criterion}” {to} instead of {from}, and {challenger} takes the lead.',
  averages: 'An average hides how close it is; your own weights decide.',
  never: 'No single weight between 0 and 5 unseats it.',
  zero: 'All weights are 0, so nothing is ranked. Give at least one criterion a weight above 0.',
  tryIt: 'Try weight {weight}',
  ranking: 'The four roads from the highest score to the lowest',
  parts: 'Every part in numbers',
  partsCaption:
    'Points that each criterion adds to a score: weight × rating ÷ sum of weights, the rating turned so that 5 is good. A column adds up to the score.',
  criterion: 'Criterion',
  weight: 'Weight',
  group: 'Group',
  better: 'Good end',
  high: 'high is good',
  low: 'low is good',
  score: 'Score',
  place: 'Place',
  shown: '{n} of {of} criteria shown. Hidden ones keep their weight.',
  noneShown: 'No criterion fits. Try another word, or show all; the weights still count.',
  list: ', ',
  pair: ' and ',
  picture: 'Four roads over {n} criteria, weighted',
  /** What is said of measured values, but for the lab’s own names. */
  measured: {
    said: {
      'new-facts':
        'Measured: {value} of {n} questions about new facts, in a form that was never taught, were answered exactly right.',
      'format-labels':
        'Measured: {value} of {n} answers kept to the house format, to the last sign.',
      'few-inventions':
        'Measured: of {n} questions about new facts that it did not answer right, it said “unknown” to {value}.',
      'changing-knowledge':
        'Measured: {value} of {n} questions about facts that had changed were answered with the new value.',
      'one-off-cost':
        'Measured: {value} to get it ready on this device. What the base model’s own training cost is not counted.',
      'cost-per-request': 'Measured: {value} a question, prompt and answer together.',
      'waiting-time': 'Measured: {value} an answer on this device, several answered side by side.',
    },
    how: 'Lab, task “{task}”, {road}, {seeds}, {date}.',
    turned: 'Settings other than the defaults: {turned}.',
    oneSeed: 'one seed',
    seeds: '{n} seeds',
    seconds: '{n} s',
    milliseconds: '{n} ms',
    tokens: '{n} tokens',
    sr: 'measured in this tab: {value}',
    filled: '{n} cells hold what the lab measured here, last on {date}.',
    forgotten: 'The measured values are forgotten.',
  },
  limits: [
    'Ratings are judgements for a typical small product team in 2026. The evidence beside them is not, and it is one press away.',
    'The mean treats the steps from 1 to 5 as equal, and lets a strong row make up for a fatal one. A veto, such as a law against storing the data, is no weight.',
    'Roads are rated one by one, though most systems combine them.',
    'Rows overlap: freshness and changing knowledge are near twins, and so are complexity and effort to a first result. Weighing both counts the same wish twice.',
    'Measured values come from one small model in an invented world, run by you. They stand beside the ratings and do not set them.',
  ],
};
export type MatrixStrings = typeof en;

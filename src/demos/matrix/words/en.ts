/** The page fills in `{n}` and the like. */
export const en = {
  title: 'In your order of importance',
  all: 'All {n} criteria',
  weighYourself: 'weigh them yourself',
  again: 'Set the weights back',
  table: 'Ratings of four roads on {n} criteria, with a weight for each',
  weightOf: 'Weight of {name}',
  ofFive: '{rating} of 5',
  ends: 'Ends of the line',
  why: 'Reasons',
  marksAndBoxes: 'Marks: our judgement. Boxes: measured on a tiny model.',
  reasons: 'Reasons',
  sources: 'Evidence:',
  judgement: 'Judgement: no study found.',
  verdict: ': {verdict}',
  judged: ' ({verdict})',
  claim: 'claim {id}',
  articleClaim: 'article, claim {id}',
  notMeasured: 'Not measured here.',
  toLab: 'To the lab',
  toLadder: 'To the ladder',
  key: 'A mark is our rating, read from the evidence; a bar is a range. Where little is good, the line is turned, so that right is always better. Boxes hold what the lab measured:',
  orderingsLead:
    'Article 000 ends with four orderings. Beside each stands ours, computed from the ratings in the table by one rule: {rule}',
  theirs: 'Article 000',
  ours: 'From our ratings',
  counts:
    'Of six pairs: {same} the same way round, {tied} level in one order only, {opposite} the other way round.',
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
  never: 'No single weight between 0 and 5 unseats it.',
  zero: 'All weights are 0, so nothing is ranked. Give at least one criterion a weight above 0.',
  totals: 'Totals of the four roads, 1 to 5',
  first: '1st',
  criterion: 'Criterion',
  weight: 'Weight',
  list: ', ',
  pair: ' and ',
  /** The words about measured values, without the lab’s own names. */
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
        'Measured: {value} to get it ready on the device that ran it. What the base model’s own training cost is not counted.',
      'cost-per-request': 'Measured: {value} a question, prompt and answer together.',
      'waiting-time':
        'Measured: {value} an answer on the device that ran it, several answered side by side.',
    },
    how: 'Your run in the lab: task “{task}”, {road}, {seeds}, {date}.',
    howRecorded: 'Our recorded run: task “{task}”, {road}, {seeds}, {date}.',
    recordedSr: 'measured: ',
    tooFew: 'too few',
    tooFewWhy: 'Not measured: fewer than 20 questions were missed, too few to count how.',
    comma: ', ',
    least: '<{value}',
    turned: 'Settings other than the defaults: {turned}.',
    oneSeed: 'one seed',
    seeds: '{n} seeds',
    seconds: '{n} s',
    milliseconds: '{n} ms',
    tokens: '{n} tokens',
    sr: 'measured in this tab: {value}',
  },
  limits: [
    'Ratings are judgements for a typical small product team in 2026. The evidence beside them is not, and it is one press away.',
    'The mean treats the steps from 1 to 5 as equal, and lets a strong row make up for a fatal one. A veto, such as a law against storing the data, is no weight.',
    'Roads are rated one by one, though most systems combine them.',
    'Rows overlap: freshness and changing knowledge are near twins, and so are complexity and effort to a first result. Weighing both counts the same wish twice.',
    'Measured values come from one small model in an invented world, in runs recorded by us until you run the lab. They stand beside the ratings and do not set them.',
  ],
};
export type MatrixStrings = typeof en;

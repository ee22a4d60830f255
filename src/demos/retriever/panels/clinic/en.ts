import type { Locale } from '~/lib/locale';

/** `{n}` and the like are placeholders that the page fills in. */
export const en = {
  locale: 'en' as Locale,
  title: 'Why did it answer that? A failure clinic',
  lead: 'Bring a wrong answer. The clinic follows the right one from the store to what was said, and stops where it was lost. It looks into the text, cuts and search that are set above.',
  tries: 'Cases',
  presetNames: {
    stored: 'A page is missing',
    whole: 'A cut through the answer',
    found: 'Not found',
    prompt: 'No room left',
    read: 'Misread',
    allowed: 'Not for this reader',
    own: 'My own case',
  },
  examine: 'Follow the answer',
  question: 'The question',
  right: 'The right answer’s words',
  rightHelp:
    'As the source has them, and only those that answer, because every number in them is looked for.',
  answered: 'What the system said',
  privacy: 'Nothing you type here leaves this tab or gets into the address.',
  store:
    'Looked into: {text}, cut by {chunks}, ranked by {method}; the first {k} chunks, in up to {budget} tokens.',
  storeTexts: { handbook: 'the handbook', own: 'your own text' },
  typedText: 'your text',
  stations: {
    stored: 'Stored',
    whole: 'Whole',
    found: 'Found',
    prompt: 'Prompt',
    read: 'Read',
    allowed: 'Allowed',
  },
  marks: { held: 'held', broken: 'broken', untold: 'cannot be told' },
  breaks: 'lost here',
  drawing: 'The way of the answer, six stations: {list}.',
  stationIs: '{station}: {mark}',
  heads: {
    station: 'Station',
    seen: 'What was seen',
    test: 'The test of a whole system',
    change: 'Where to change it',
  },
  control: 'Above: “{label}”',
  reader: 'Check answers against passages',
  tests: {
    stored:
      'Source coverage: of a few dozen questions with marked answers, count those whose words are in the store at all.',
    whole: 'Chunk coverage: count the marked answers that stand whole in one chunk.',
    found: 'Recall at k and the rank of the first right passage (MRR) on marked questions.',
    prompt:
      'Context recall and precision: how many right passages the prompt holds, and how many of its passages are right.',
    read: 'Faithfulness: hand over the right passage alone, ask again, and check each sentence against it.',
    allowed:
      'Abstention and permission tests: questions without an answer, and each question asked in every role.',
  },
  diagnoses: {
    stored: 'The right answer was never in the store.',
    whole: 'A cut went through the right answer.',
    found:
      'The right answer was stored in one piece, but the search did not bring it up far enough.',
    'no-hit': 'The right answer was stored in one piece, but the search did not find it.',
    prompt: 'The right answer was found, but it did not get into the prompt.',
    read: 'The right answer was in the prompt, and by its words the system said something else.',
    'declines-wrongly': 'The right answer was in the prompt, and the system declined to give it.',
    'right-withheld':
      'The right answer was kept from the search, because who asks may not read it. Silence is then the right answer.',
    leaked: 'The answer was put before a reader who may not have it.',
  },
  allHeld: 'Nothing broke: the answer got through all six stations.',
  noneBroken: 'Nothing is seen to break, but not every station can be told: {list}.',
  findings: {
    'in-store': 'These words are in “{source}”.',
    'not-in-store':
      'None of {sources|source|sources} has these words in this order. Nearest is chunk {chunk} (“{source}”), with {found} of {of} words.',
    'nearly-in-store':
      'Not in this order, but chunk {chunk} (“{source}”) has {found} of {of} words. Copy the words as they are written there.',
    'no-words': 'Give the words of the right answer, as the source has them.',
    'one-piece': 'Chunk {chunk} holds all of the words.',
    'cut-apart':
      'The words are in “{source}”, but they are spread over {pieces} chunks, from {chunk} to {last}.',
    'ranked-in': 'Chunk {chunk} is at rank {rank}, and the first {k} are taken.',
    'pieces-in': 'All the pieces are among the first {k}, at ranks {ranks}.',
    'ranked-without-rights':
      'Chunk {chunk} would be at rank {rank} if who asks were allowed to read it.',
    'ranked-out': 'Chunk {chunk} is at rank {rank}, but only the first {k} are taken.',
    'ranked-deep': 'Chunk {chunk} is not among the first {depth}.',
    'no-hit':
      'This ranking sees nothing that chunk {chunk} shares with the question, so it is no hit.',
    'no-question': 'Give the question that was asked.',
    'in-prompt': 'It is passage {passage} of a prompt of about {tokens} tokens.',
    'over-budget':
      'It is at rank {rank} of {k}, but only {fit|passage fits|passages fit} into {budget} tokens.',
    'kept-out': 'Access rights keep chunk {chunk} from the search, so it could not get here.',
    quoted: 'The answer has the very words.',
    'numbers-right': 'The answer has the right numbers ({numbers}) and {found} of {of} words.',
    'words-alike': 'The answer has {found} of {of} words.',
    'number-from-passage':
      'The source says {right}. The answer says {said}, as passage {passage} of the prompt does.',
    'number-from-nowhere':
      'The source says {right}. The answer says {said}, which is in none of the passages in the prompt.',
    'number-missing': 'The source says {right}, and the answer does not.',
    'other-words': 'The answer has {found} of {of} words, so by its words it says something else.',
    'words-in-part':
      'The answer has {found} of {of} words. Whether it means the same, a count of words cannot tell.',
    'one-denies':
      'The answer has {found} of {of} words, but a “not” or “no” is in only one of the two. Read both.',
    'said-unread':
      'The answer has the words although the prompt did not: they came from the model’s memory or from elsewhere.',
    'another-read':
      'The right words were not there to be read. What the answer says ({said}) is in passage {passage} of the prompt.',
    'no-answer': 'Give what the system said.',
    declines: 'The answer declines (“{said}”), so there is nothing to compare.',
    answers: 'The answer does not decline, and nothing forbids it.',
    'declines-rightly':
      'The answer declines (“{said}”), as it should without the right words before it.',
    'declines-wrongly': 'The answer declines (“{said}”) with the right words in the prompt.',
    'right-withheld': 'Chunk {chunk} may not be read by who asks.',
    leaked: 'Who asks may not read the source, yet it was in the prompt. Filter before ranking.',
    'declines-unknown':
      'The answer declines (“{said}”). Without the right words nobody can say whether it should.',
    'nothing-came': 'This can be tried only once the stations before it hold.',
  },
  limits:
    'The clinic compares words and numbers in digits, not meaning, and it knows refusals by common phrases only. One case names the station of this case; the test beside it says how often that happens.',
  caption:
    'A right answer is lost at the first station that breaks, whatever comes after. At rest: a case from the handbook, followed when this page was built.',
  problems: {
    'clinic-too-long':
      '“{field}” has {characters} characters; at most {limit} are looked into. Shorten it.',
  },
  cases: {
    stored: {
      right: 'cycles are carried without charge',
      answered: 'Yes. A bike ticket costs 3 crowns on every route.',
    },
    whole: {
      right: 'The last boat back from Heron Island leaves at 21:30',
      answered: 'The last boat back leaves at 22:40.',
    },
    found: {
      right: 'when visibility on the bay falls below 500 metres',
      answered: 'Route 3 stops at gusts of 35 knots, the other routes at 45 knots.',
    },
    prompt: {
      right: '11 crowns to Heron Island',
      answered: 'A ticket to Heron Island is 9 crowns.',
    },
    read: {
      right: '11 crowns to Heron Island',
      answered: 'A ticket to Heron Island costs 8 crowns.',
    },
    allowed: {
      right: 'kept in cabinet K-2 in the mess room',
      answered: 'I do not know.',
    },
  },
};
export type ClinicStrings = typeof en;

import type { RuleKind, Why } from '../../core/own/rules';

export const en = {
  title: 'Your own prompt',
  lead: 'Write a prompt in two versions, paste rows of inputs with the answers you expect, and run them on a model that you choose. Eight mails are filled in to begin with: choose a model above and press Run.',
  example: 'The example: 8 mails as JSON',
  prompts: 'Prompts',
  letters: ['A', 'B'],
  ownText0: 'Prompt A',
  ownText1: 'Prompt B',
  ownText1Help: 'Leave it empty to run A alone.',
  promptsHelp:
    'A word in braces is a slot, {question} for example, and takes the column of that name. For a brace itself write two: {{ or }}.',
  rows: 'Rows of inputs',
  ownTable: 'Lines or a table',
  ownTableHelp:
    'One input a line where the prompts have one slot. Otherwise CSV with a head, or JSON Lines: a column for each slot, expected for the right answer, rule for a rule of its own.',
  file: 'Read a file …',
  rowsRead: '{n|row|rows} can be run.',
  rowsWrong: '{n|line is|lines are} left out; the others count:',
  judged: 'What counts as right',
  ownRule: 'An answer is right if it',
  rules: {
    contains: 'contains what is expected',
    equals: 'equals what is expected',
    pattern: 'matches a pattern (regular expression)',
    'json-schema': 'is JSON that fits a schema',
    'json-inside': 'contains JSON that fits a schema, whatever stands around it',
  } satisfies Record<RuleKind, string>,
  ownExpected: 'Expected in rows that name nothing',
  ownExpectedHelp:
    'A word, a pattern or a schema, as the rule has it. Rows without any are shown and not counted. Case does not matter, nor do blanks around an answer or a full stop at its end where it is to be equal.',
  keep: 'Keep prompts and rows in this browser',
  kept: 'Prompts and rows are kept in this browser.',
  further:
    'Two prompts are compared here. This browser still keeps {n|another prompt|other prompts} of yours, to copy from:',
  keptNot: 'Nothing is kept in this browser.',
  keepRefused:
    'This browser keeps nothing for this page, or the rows are too long to be kept: nothing is kept now.',
  privacy:
    'Prompts and rows stay in the memory of this tab; a server of your own gets them only if you choose one.',

  noscript: 'Running prompts of your own needs JavaScript.',
  run: 'Run',
  asks: 'A run asks {n|prompt|prompts}.',
  running: 'Prompt {done} of {of}.',
  stopped:
    'You stopped the run; {done} of {of} prompts have an answer, which stays and counts. Press Run to ask the others.',
  failed:
    'The run ended with {done} of {of} prompts answered: {why} Press Run to go on with the others.',

  shown: 'What the prompts scored',
  drawn: 'Share of right answers, with its 95% interval (Wilson).',
  laneSaid: '{model}, {name}: {right} of {judged} right, {share}, interval {low} to {high}.',
  laneNone: '{model}, {name}: no answer was judged.',
  interval: '{low}–{high}',
  none: 'not judged',
  axis: 'share right',
  said: 'Scores with {model}: {list}.',
  saidOne: '{name} {right} of {judged}',
  saidJoin: '; ',
  refused: 'No answer to {n|prompt|prompts}. The first is “{name}” with line {line}: {why}',
  scores: 'Prompts and models',
  model: 'Model',
  prompt: 'Prompt',
  right: 'Right',
  wilson: '95% interval',
  tokens: 'Tokens an answer',
  tokensOf: '{read} read, {written} written',
  tokensWritten: '{written} written',
  rightOf: '{share} ({right} of {judged})',
  pairs: 'Two prompts on the same rows',
  only: '{name} alone right',
  pairsNote:
    'McNemar’s exact test: how often a fair coin splits the rows that only one of them got right as unevenly.',
  columnsNote:
    'Load another model and run again: its answers come beside these, as long as prompts, rows, rules and settings stay as they are.',
  answers: 'Row by row',
  show: 'Show',
  shows: {
    all: 'all rows',
    wrong: 'rows with a wrong answer',
    apart: 'rows on which answers differ',
  },
  rowNamed: 'Line {line}',
  expected: 'Expected',
  byRule: '{expected} ({rule})',
  noRule: 'nothing is expected, so it is not counted',
  answer: 'Answer',
  empty: '(nothing)',
  thoughtOnly: 'It thought for {n|token|tokens} and wrote no answer. Raise the limit of tokens.',
  wroteNothing: 'it wrote nothing',
  allEmpty:
    'All {n|answer is|answers are} empty: the model ended before its first token. They count as wrong below.',
  allThought:
    'All {n|answer is|answers are} empty: the model thought for {tokens} tokens, on average, and wrote no answer. Raise the limit of tokens and run again; they count as wrong below.',
  cutAt: 'cut at {n} tokens',
  cutCount:
    '{model}: {cut} of {n|answer was|answers were} cut at the limit of {most} tokens and judged as they stand. Raise “Tokens at most” and run again.',
  decided: 'Decided by',
  more: 'Show {n} more',
  noRows: 'No row is like that.',
  whys: {
    found: 'contains it',
    'not-found': 'does not contain it',
    same: 'equals it',
    different: 'is not equal',
    matched: 'matches the pattern',
    'not-matched': 'does not match the pattern',
    held: 'fits the schema',
    broken: 'breaks the schema at {place}: {keyword}',
    'not-json': 'is no JSON',
    'too-long': 'is longer than 20,000 characters, so no rule looked at it',
    'schema-failed':
      'broke the check of the schema off, and counts as wrong; look for a $ref in it that goes round',
    'check-failed': 'could not be checked, and counts as wrong; run again',
    'too-slow':
      'took the pattern more than 3 s, so it was broken off; write the pattern without nested repeats',
  } satisfies Record<Why, string>,
  cut: 'stopped, not counted',
  notAnswered: 'not asked',
  marks: { right: '●', wrong: '×', none: '–' },
  markNames: { right: 'right', wrong: 'wrong', none: 'not counted' },
  ruleNames: {
    contains: 'contains',
    equals: 'equals',
    pattern: 'pattern',
    'json-schema': 'JSON schema',
    'json-inside': 'JSON schema, inside',
  } satisfies Record<RuleKind, string>,
  csv: 'Export CSV',
  json: 'Export JSON',
  limits:
    'Rules compare letters: an answer that says the right thing in other words counts as wrong. Twenty rows tell only large differences; the intervals say how large. The one real model that we have tried here, SmolLM2 of 135 million parameters through llama.cpp on 24 November 2026, sorted 1 of 11 mails as JSON; its answers were cut short at 64 tokens.',
  problems: {
    'no-model': 'Load a model, or choose one of your server, in “Language model”.',
    'template-empty': '“{name}” is empty. Write a prompt with at least one slot, or remove it.',
    'template-too-long':
      '“{name}” has {length} characters; {limit} is the most. Shorten it, or put what differs into a column.',
    'brace-open':
      '“{name}”, line {line}: a brace opens and does not close. Close it, or write two for a brace as such.',
    'brace-close':
      '“{name}”, line {line}: a brace closes that was never opened. Write two for a brace as such.',
    'slot-name':
      '“{name}” has a slot called “{slot}”. A name begins with a letter and has letters, digits, blanks, - and _, 40 at most. For braces as such write {{ and }}.',
    'no-slot':
      'None of the prompts has a slot, so every row would ask the same. Write {question}, for example, where the input goes.',
    'rows-none': 'There are no rows. Paste one input a line, or a table.',
    'rows-too-large': 'The rows have {length} characters; {limit} is the most. Paste fewer.',
    'rows-no-columns':
      'The prompts have slots for which the table has no column: {missing}. Its columns are: {columns}. Rename a column, or the slot.',
    'rows-columns-twice':
      'The table has two columns called “{column}”. Rename one of them: nobody could say which counts.',
    'rows-too-many':
      'Only the first {limit} rows are taken; line {line} and what follows are left out.',
    'row-not-json': 'Line {line} is not a JSON object, as the first line is.',
    'row-empty': 'Line {line} has nothing in any of the columns {columns}.',
    'row-too-long': 'Line {line} has {length} characters; {limit} is the most of a row.',
    'row-rule-unknown': 'Line {line}: there is no rule “{rule}”. There are: {rules}.',
    'row-pattern-bad': 'Line {line}: the pattern “{pattern}” is not one: {reason}.',
    'row-pattern-too-long':
      'Line {line}: the pattern has {length} characters; {limit} is the most.',
    'row-schema-not-json': 'Line {line}: the schema is not JSON ({reason}).',
    'row-schema-bad': 'Line {line}: that is not a schema that can be checked ({reason}).',
    'row-schema-too-long': 'Line {line}: the schema has {length} characters; {limit} is the most.',
    'csv-open-quote': 'Line {line}: a quotation mark opens a cell and none closes it.',
    'csv-after-quote':
      'Line {line}: something stands behind the quotation mark that closes a cell.',
    'expected-empty':
      'There is nothing to check answers against. Write what is expected, or leave the rule out.',
    'pattern-bad':
      'The pattern “{pattern}” is not one: {reason}. Correct it, for example by a backslash before a sign that is meant as such.',
    'pattern-too-long': 'The pattern has {length} characters; {limit} is the most.',
    'schema-not-json': 'The schema is not JSON ({reason}). Check quotation marks and commas.',
    'schema-bad': 'That is not a schema that can be checked ({reason}).',
    'schema-too-long': 'The schema has {length} characters; {limit} is the most.',
    'no-rows': 'None of the lines can be run. See beside the rows what is wrong with them.',
    'too-large': 'The file has {megabytes} MB; {limit} MB is the most.',
    unreadable: '“{name}” cannot be read any more. Choose it again.',
    'worker-died':
      'The check of prompts and rows stopped. Change something, or load the page again.',
  } as Record<string, string>,
};

export type OwnStrings = typeof en;

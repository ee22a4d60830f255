import type { RunProblemCode } from '../core/run-file';

export const en = {
  title: 'Runs of this visit',
  lead: 'Every run stands here with its settings. Tick two to see their different settings and results.',
  none: 'No run yet: press Quick run, or open a run that someone has sent you.',
  noscript: 'With JavaScript every run of your visit would be listed here, to compare and export.',
  list: 'Runs, the newest first',
  open: 'Open a run',
  openHelp: 'A JSON file that this page has exported, yours or a friend’s. It stays in this tab.',
  keep: 'Keep these runs on this device',
  keptSaid: 'Kept on this device, with all names in them, until you take the tick away.',
  keptSome: 'There was room for {n} of {of} runs; the newest are kept.',
  keepRefused:
    'This browser lets nothing be kept, or has no room. The runs stay until you leave; export what you need.',
  forgotten: 'Deleted from this device. The runs stay in this tab.',
  plain: '{task}, {seeds}',
  numbered: '{name} ({n})',
  from: { mine: 'yours', file: 'from a file', recorded: 'recorded' },
  shown: 'shown above',
  onDefaults: 'default settings',
  turned: '{name} {value}',
  roads: '{n} roads',
  oneRoad: 'one road',
  compare: 'Compare',
  compareOf: 'Compare {name}',
  show: 'Show',
  showOf: 'Show {name} above',
  remove: 'Delete',
  removeOf: 'Delete {name}',
  removed: '{name} is deleted.',
  undo: 'Undo',
  restored: '{name} is back.',
  opened: '{name} is opened; Show draws it above.',
  known: '{name} is in the list already.',
  light:
    'Prompts and passages are held for the last {n} runs only; older ones keep every question and answer.',
  against: '{a} against {b}',
  pickOne: 'Tick one more to compare.',
  setOtherwise: 'Different settings',
  sameSettings: 'The same settings.',
  setting: 'Setting',
  yes: 'yes',
  no: 'no',
  cameOf: 'Results: share answered exactly right',
  difference: 'Difference',
  spread: '{low} to {high}',
  undecided: 'less than its spread',
  equal: 'the same, question by question',
  unpaired: 'other questions: not compared',
  missing: 'not run',
  side: 'Set them side by side above',
  otherLanguage: 'The two ran in different languages: other models, other worlds.',
  otherVersion: 'The two ran on different versions of this site ({a} and {b}).',
  otherTask: 'The two ran on different tasks: differences are between tasks as much as settings.',
  listed: ', ',
  unreadable: '{name} cannot be read any more. Choose it again.',
  problems: {
    'run-large':
      'The file has {megabytes} MB; a run has at most {limit}. Open one that this page has exported.',
    'run-json':
      'The file is not valid JSON: line {line}, column {column}. It may have been cut off while it was saved; export the run again.',
    'run-format':
      'The file is no run of this lab: it lacks “{name}”. Open a JSON file that this page has exported.',
    'run-version':
      'The file is of format {found}; this page reads format {known}. Reload the page for its newest version, or export the run again.',
    'run-settings': 'The settings of the file are outside what the lab can run: {reason}',
    'run-date':
      'The date of the file is “{found}”; a run has one such as 2026-11-20T15:00:00Z. Export the run again.',
    'run-seed':
      'Result {number} is of seed {found}, and the settings run seeds {from} to {to}. Export the run again.',
    'run-value':
      'Result {number}: “{name}” is “{found}”, which is not what a run has. Export the run again.',
    'run-road': 'Result {number} is of a road “{found}”, which there is not. Roads are {known}.',
    'run-unasked':
      'Result {number} is of the road {road}, which the settings of the file do not run. Export the run again.',
    'run-twice': 'The file has {road} with seed {seed} twice. Take one of them out.',
    'run-questions':
      'Result {number} has {found} questions and the first has {wanted}: a run asks every road the same. Export the run again.',
    'run-mean':
      'Result {number} ({road}, seed {seed}) gives {name} as {said}, but its questions come to {counted}. The file was changed; export the run again.',
  } as Record<RunProblemCode, string>,
};

export type RunsStrings = typeof en;

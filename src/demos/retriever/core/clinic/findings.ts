/** The stations of an answer from the store to the reply, in order. */
export const STATIONS = ['stored', 'whole', 'found', 'prompt', 'read', 'allowed'] as const;
export type Station = (typeof STATIONS)[number];

/** `untold` if the given data does not show whether the station held. */
export type Mark = 'held' | 'broken' | 'untold';

/** The possible findings of the stations, and what each means for its station. */
export const FINDINGS = {
  // in the store
  'in-store': 'held',
  'not-in-store': 'broken',
  'nearly-in-store': 'untold',
  'no-words': 'untold',
  // in one piece
  'one-piece': 'held',
  'cut-apart': 'broken',
  // found
  'ranked-in': 'held',
  'pieces-in': 'held',
  'ranked-without-rights': 'held',
  'ranked-out': 'broken',
  'ranked-deep': 'broken',
  'no-hit': 'broken',
  'no-question': 'untold',
  // in the prompt
  'in-prompt': 'held',
  'over-budget': 'broken',
  'kept-out': 'untold',
  // read
  quoted: 'held',
  'numbers-right': 'held',
  'words-alike': 'held',
  'number-from-passage': 'broken',
  'number-from-nowhere': 'broken',
  'number-missing': 'broken',
  'other-words': 'broken',
  'words-in-part': 'untold',
  'one-denies': 'untold',
  'said-unread': 'untold',
  'another-read': 'untold',
  'no-answer': 'untold',
  declines: 'untold',
  // allowed
  answers: 'held',
  'declines-rightly': 'held',
  'declines-wrongly': 'broken',
  'right-withheld': 'broken',
  leaked: 'broken',
  'declines-unknown': 'untold',
  // after a station that nothing passed
  'nothing-came': 'untold',
} as const satisfies Record<string, Mark>;
export type FindingCode = keyof typeof FINDINGS;

/** The finding at one station; the values fill the placeholders of its sentence. */
export interface Finding {
  station: Station;
  code: FindingCode;
  values: Readonly<Record<string, string | number>>;
}

export const markOf = ({ code }: Pick<Finding, 'code'>): Mark => FINDINGS[code];

/** The first broken station: those after it depend on it. */
export const diagnosisOf = (findings: readonly Finding[]): Finding | undefined =>
  findings.find((finding) => markOf(finding) === 'broken');

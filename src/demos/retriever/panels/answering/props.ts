import { WRITING, WRITING_LIMITS, type WritingSettings } from '~/lib/language-model/writing';
import type { Fields } from '~/lib/settings/table';
import { ARMS } from '../../core/answering/messages';
import type { Addresses, Sheets } from './sheets';

const TOY_QUESTIONS = 12;

/**
 * A question of the toy's world, and how every answer is written. By default the most likely token is taken each time,
 * so that a run can be repeated, and three short sentences fit.
 */
export const oneQuestionFields = {
  toyQuestion: {
    kind: 'choice',
    default: 't1',
    options: Array.from({ length: TOY_QUESTIONS }, (_, at) => `t${at + 1}`),
  },
  temperature: { kind: 'number', default: WRITING.temperature, ...WRITING_LIMITS.temperature },
  topP: { kind: 'number', default: WRITING.topP, ...WRITING_LIMITS.topP },
  most: { kind: 'number', default: 120, ...WRITING_LIMITS.most, whole: true },
  seed: { kind: 'number', default: WRITING.seed, ...WRITING_LIMITS.seed, whole: true },
  stops: { kind: 'private', default: '', rows: 2 },
} as const satisfies Fields;

/** How many of the questions to ask, and in which ways. */
export const allQuestionsFields = {
  askCount: { kind: 'choice', default: '10', options: ['5', '10', '20', 'all'] },
  arms: { kind: 'set', default: ARMS.join(','), options: ARMS },
} as const satisfies Fields;

export interface OneQuestionProps {
  addresses: Addresses;
}

export interface AllQuestionsProps {
  /** The numbers of questions. */
  questions: { toy: number; builtIn: number };
}

/** The panel of one question, which the panel of all questions asks for what they share. */
export interface WritingHost {
  readonly sheets: Sheets;
  /** How the model writes. @throws Problem `writing` if a setting does not fit, which is then focused */
  writingSettings(): WritingSettings;
  /** For an estimate, also while another value is being typed. */
  length(): Pick<WritingSettings, 'most'>;
}

import type { WritingSettings } from '~/lib/language-model/writing';
import type { Fields } from '~/lib/settings/table';
import { writingFields } from '~/demos/parts/language-model/writing-fields';
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
  ...writingFields(120),
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
  /** How the model writes. @throws Problem `writing` if a number does not fit, which is then focused; as `writingOf` */
  writingSettings(): WritingSettings;
  /** For an estimate, also while another value is being typed. */
  length(): Pick<WritingSettings, 'most'>;
}

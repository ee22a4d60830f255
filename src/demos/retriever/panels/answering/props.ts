import type { WritingSettings } from '~/lib/language-model/writing';
import type { Fields, Settings } from '~/lib/settings/table';
import { writingFields } from '~/demos/parts/language-model/writing-fields';
import type { Addresses, Sheets } from './sheets';

/**
 * How every answer is written. By default the most likely token is taken each time,
 * so that a run can be repeated, and three short sentences fit.
 */
export const oneQuestionFields = writingFields(120) satisfies Fields;

export interface OneQuestionProps {
  settings: Settings<typeof oneQuestionFields>;
  addresses: Addresses;
}

/** The panel of one question, which the panel of all questions asks for what they share. */
export type AskingRoot = HTMLElement & {
  asking: {
    sheets: Sheets;
    /** How the model writes. @throws Problem `writing` if a number does not fit, which is then focused; as `writingOf` */
    writingSettings(): WritingSettings;
    /** Most tokens of an answer, for an estimate, also while another value is being typed. */
    most(): number;
  };
};

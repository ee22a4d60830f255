import { carriedAs, carry, takeCarried } from './carried';

/** The texts of the two files that the program `tune` reads. */
export interface ProgramRows {
  train: string;
  questions: string;
}

const KEY = 'rows for the program';

/** Leaves rows in this tab for the page of programs. */
export const leaveRows = (files: ProgramRows): void => carry(KEY, files);

export const leftRows = () => carriedAs<ProgramRows>(KEY);

/** What a last step sends to a program: the reader’s question, the line that runs it, and the place where it failed. */
interface ProgramQuestion {
  question: string;
  line: string;
  place: string;
}

const ASKED = 'question for the program';

/** Leaves a question in this tab, so that no address has it. */
export const leaveQuestion = (asked: ProgramQuestion): void => carry(ASKED, asked);

/** The question that was left; it is gone once it is read. */
export const takenQuestion = () => takeCarried<ProgramQuestion>(ASKED);

/** A range of one of the reader's texts that answers a question, in UTF-16 units. */
export interface Place {
  source: string;
  start: number;
  end: number;
  /** The marked words, once they have been read; the mark moves with them. */
  words?: string;
  /** True if the current texts do not contain the words; the mark is kept for when they do. */
  lost?: boolean;
}

export interface OwnQuestion {
  query: string;
  answers: Place[];
}

/** A question with the pages that the reader says answer it, and the best rank of one by each method. */
export interface MarkedQuestion extends OwnQuestion {
  of: 'handbook' | 'own';
  /** 0 where none of them was found; undefined until the question has been asked in this visit. */
  first?: number;
  second?: number | undefined;
}

/** True if one place is another: they share at least half of the shorter one, so that marks survive a different chunking. */
export function matches(one: Place, other: Place): boolean {
  if (one.source !== other.source) return false;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 >= Math.min(one.end - one.start, other.end - other.start);
}

const isOn = (answer: Place, place: Place): boolean => !answer.lost && matches(answer, place);

/** Adds or removes a place as an answer to the question; returns new lists. */
export function toggleAnswer(
  questions: readonly OwnQuestion[],
  query: string,
  place: Place,
): OwnQuestion[] {
  const asked = questions.find((question) => question.query === query);
  if (!asked) return [...questions, { query, answers: [place] }];
  const left = asked.answers.filter((answer) => !isOn(answer, place));
  const answers = left.length < asked.answers.length ? left : [...left, place];
  return questions
    .map((question) => (question === asked ? { query, answers } : question))
    .filter((question) => question.answers.length > 0);
}

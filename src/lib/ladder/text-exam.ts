import { bare, FORM, withFacts } from './prompts';
import { OWN_QUESTIONS, type OwnQuestion } from './own-model';
import { drawn } from './shown';

/** Questions on a true text, and which of its passages the search by meaning finds, as the record has them. */
export interface TextExam {
  passages: readonly string[];
  /** `passage` is the number of the one that answers. */
  questions: readonly { question: string; answers: readonly string[]; passage: number }[];
  shown: readonly (readonly number[])[];
}

/** The questions on a text, road by road, in the prompts of the protocol. */
export function textQuestions({ passages, questions, shown }: TextExam): OwnQuestion[] {
  const places = drawn(questions.length, OWN_QUESTIONS);
  const ask = (road: 'closed' | 'fact' | 'minilm-4', at: number): OwnQuestion => {
    const { question, answers, passage } = questions[at]!;
    const asked = { task: 'truetext', road, question, answers } as const;
    if (road === 'closed') return { ...asked, prompt: bare(question) };
    const read = road === 'fact' ? [passage] : shown[at]!;
    const texts = read.map((place) => passages[place]!);
    return {
      ...asked,
      ...(road !== 'fact' && { found: read.includes(passage) }),
      prompt: withFacts(texts, question, FORM),
    };
  };
  return (['closed', 'fact', 'minilm-4'] as const).flatMap((road) =>
    places.map((at) => ask(road, at)),
  );
}

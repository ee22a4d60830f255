import { bare, FORM, withFacts } from './prompts';
import { RUNG_QUESTIONS, type RungQuestion } from './rung';
import { drawn } from './shown';

/** Questions on a true text, and which of its passages the search by meaning finds, as the record has them. */
export interface TextExam {
  passages: readonly string[];
  /** `passage` is the number of the one that answers. */
  questions: readonly { question: string; answers: readonly string[]; passage: number }[];
  shown: readonly (readonly number[])[];
}

/** The questions on a text, road by road, in the prompts of the protocol. */
export function textQuestions({ passages, questions, shown }: TextExam): RungQuestion[] {
  const places = drawn(questions.length, RUNG_QUESTIONS);
  const ask = (road: 'closed' | 'fact' | 'minilm-4', at: number): RungQuestion => {
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

/** An exam as long as that of the record, to estimate how long a run takes before the real one is fetched. */
export function sampleTextExam(): TextExam {
  const passage = 'And it came to pass in the evening that they rested by the well. '.repeat(14);
  const questions = Array.from({ length: 40 }, () => ({
    ...{ question: 'Where did they rest when it grew dark?', answers: ['the well'], passage: 0 },
  }));
  const found = questions.map(() => [0, 0, 0, 0]);
  return { passages: [passage], questions, shown: found };
}

import { wilsonInterval } from '~/lib/evaluation/wilson';
import { goldOf, studyCorpora, studyQuestions, type CorpusName, type Language } from './corpora';
import { rankedBy, type Scorer } from './scorers';

/** The language of the questions, then of the passages. */
export type Direction = 'en' | 'zh' | 'zh-en' | 'en-zh';
export const languagesOf = (direction: Direction): { asked: Language; text: Language } => {
  const [asked, text = asked] = direction.split('-') as [Language, Language?];
  return { asked, text };
};

/** For each question with an answer, by its id, the best place of an answering passage, from 1; 0 if none is found. */
export type Places = Record<string, number>;

/** The method for a corpus in a direction. */
export type ScorerOf = (corpus: CorpusName, direction: Direction) => Scorer;

const corpora = studyCorpora();
const questions = studyQuestions();
const answered = questions.filter((one) => goldOf(one).length > 0);

/** The places of all questions with an answer, to tune on and to test on. */
export function placesOf(scorerOf: ScorerOf, direction: Direction): Places {
  const { asked } = languagesOf(direction);
  return Object.fromEntries(
    corpora.flatMap(({ name, ids }) => {
      const score = scorerOf(name, direction);
      return answered
        .filter(({ corpus }) => corpus === name)
        .map((question) => {
          const gold = goldOf(question).map((id) => ids.indexOf(id));
          return [question.id, bestPlace(score(question.text[asked]), gold)];
        });
    }),
  );
}

function bestPlace(scores: Float64Array, gold: readonly number[]): number {
  const order = rankedBy(scores);
  const places = gold.map((at) => order.indexOf(at) + 1).filter((place) => place > 0);
  return places.length > 0 ? Math.min(...places) : 0;
}

const isWithin = (place: number, most: number): boolean => place > 0 && place <= most;

/** How many questions of a set have an answering passage among the first three. */
export const foundIn = (places: Places, set: 'tune' | 'test'): number =>
  answered.filter((one) => one.set === set && isWithin(places[one.id]!, 3)).length;

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/**
 * Cells of a direction on the questions to test on: of each corpus and of all, how many there are, and the shares
 * with an answering passage first, among three and among five; of three also Wilson's interval of 95 %.
 */
export function cellsOf(direction: Direction, places: Places): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const name of [...corpora.map((one) => one.name), 'all'] as const) {
    const own = answered.filter(
      ({ set, corpus }) => set === 'test' && (name === 'all' || corpus === name),
    );
    const found = (most: number) => own.filter(({ id }) => isWithin(places[id]!, most)).length;
    const at = `${direction}/${name}`;
    const { low, high } = wilsonInterval(found(3), own.length);
    cells[`${at}/questions`] = own.length;
    for (const most of [1, 3, 5]) cells[`${at}/found${most}`] = rounded(found(most) / own.length);
    cells[`${at}/found3Count`] = found(3);
    cells[`${at}/low`] = rounded(low);
    cells[`${at}/high`] = rounded(high);
  }
  return cells;
}

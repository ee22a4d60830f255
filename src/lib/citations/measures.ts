import type { Judgement } from './judgement';

/** A share as its two counts, so that a share of nothing can be recognized. */
export interface Share {
  count: number;
  of: number;
}

export const shareOf = (all: readonly boolean[]): Share => ({
  count: all.filter((one) => one).length,
  of: all.length,
});

/** 0 … 1; undefined when `of` is 0. */
export const valueOf = ({ count, of }: Share): number | undefined =>
  of === 0 ? undefined : count / of;

/**
 * Citation recall: of the sentences that claim something, those that their citations, taken
 * together, fully support. A claim without a citation counts as unsupported (Liu, Zhang & Liang
 * 2023, Evaluating Verifiability in Generative Search Engines).
 *
 *     "8 crowns [1]" full · "and it is free [2]" part · "Have a good trip!"   → 1 of 2
 */
export function citationRecall(sentences: readonly Judgement[]): Share {
  const claims = sentences.filter(({ needed }) => needed);
  return shareOf(claims.map(({ together }) => together === 'full'));
}

/**
 * Citation precision: of all citations, those that contribute. One that fully supports its sentence
 * does. One that supports a part of it does only if no citation of the sentence supports it fully
 * and all of them together do (Liu, Zhang & Liang 2023).
 *
 *     two halves [1] part [2] part, together full   → 2 of 2
 *     padding    [1] full [2] part, together full   → 1 of 2
 */
export const citationPrecision = (sentences: readonly Judgement[]): Share =>
  shareOf(sentences.flatMap(preciseCitations));

export function preciseCitations({ citations, together }: Judgement): boolean[] {
  const shared = together === 'full' && !citations.includes('full');
  return citations.map((support) => support === 'full' || (shared && support === 'part'));
}

/**
 * The rule of ALCE (Gao et al. 2023, Enabling Large Language Models to Generate Text with
 * Citations), for a checker that answers only yes or no: a citation is precise if the sentence is
 * supported by all its citations, and this one either supports it alone or cannot be left out. With
 * one or two citations per sentence it agrees with `preciseCitations`; with three, a partial
 * support that two others make superfluous is precise there and not here.
 *
 * @param supported whether the citations with these numbers, together, support the sentence
 */
export function preciseByRemoval(
  citations: number,
  supported: (numbers: readonly number[]) => boolean,
): boolean[] {
  const all = Array.from({ length: citations }, (_, i) => i);
  const recalled = citations > 0 && supported(all);
  return all.map((one) => {
    const others = all.filter((i) => i !== one);
    const needed = others.length === 0 || !supported(others);
    return recalled && (needed || supported([one]));
  });
}

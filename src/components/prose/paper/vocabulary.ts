import type { LessonContext } from '~/lib/lesson/figures';
import Challenge from '../Challenge.astro';
import Blank from '../Blank.astro';
import Cite from '../Cite.astro';
import Claim from '../Claim.astro';
import Disputes from '../Disputes.astro';
import Figure from '../Figure.astro';
import Fold from '../Fold.astro';
import Hint from '../Hint.astro';
import Note from '../Note.astro';
import Says from '../Says.astro';
import Solution from '../Solution.astro';
import { vocabulary } from '../vocabulary';
import { given } from './given';
import Guess from './Guess.astro';
import Link from './Link.astro';
import Plain from './Plain.astro';
import Section from './Section.astro';
import Strip from './Strip.astro';

/**
 * What a lesson may write, as it stands on paper among others: nothing to press, nothing folded, each id its own.
 *
 * @param page the path of the lesson's own page
 */
export const paperVocabulary = (lesson: LessonContext, page: string) => ({
  ...vocabulary,
  Blank: given(Blank, { lesson }),
  Challenge: given(Challenge, { lesson }),
  Cite: given(Cite, { lesson }),
  Claim: given(Claim, { open: true }),
  Disputes: given(Disputes, { open: true }),
  Figure: given(Figure, { lesson }),
  Fold: given(Fold, { open: true }),
  Guess: given(Guess, { lesson }),
  Hint: given(Hint, { open: true }),
  Note: given(Note, { open: true }),
  Says: given(Says, { open: true }),
  Solution: given(Solution, { open: true }),
  Strip: given(Strip, { lesson }),
  Term: Plain,
  a: given(Link, { from: page }),
  h2: given(Section, { lesson, level: 3 }),
  h3: given(Section, { lesson, level: 4 }),
});

import type { LessonContext } from '~/lib/lesson/figures';
import Blank from '../Blank.astro';
import Challenge from '../Challenge.astro';
import Cite from '../Cite.astro';
import Claim from '../Claim.astro';
import Disputes from '../Disputes.astro';
import Figure from '../Figure.astro';
import Fold from '../Fold.astro';
import Hint from '../Hint.astro';
import Note from '../Note.astro';
import Rule from '../Rule.astro';
import Says from '../Says.astro';
import Solution from '../Solution.astro';
import { vocabulary } from '../vocabulary';
import Check from './Check.astro';
import Guess from './Guess.astro';
import Link from './Link.astro';
import Nothing from './Nothing.astro';
import Plain from './Plain.astro';
import Section from './Section.astro';
import Strip from './Strip.astro';

/** An Astro component at run time: a function of the page, its attributes and its slots. */
type Component = (page: unknown, attributes: object, slots: unknown) => unknown;

/**
 * A component with some of its attributes bound. If several lessons share a page, a component needs to know which of
 * them it belongs to, and the page cannot tell.
 */
export function given<T>(component: T, attributes: object): T {
  const written = component as Component;
  const bound: Component = (page, own, slots) => written(page, { ...own, ...attributes }, slots);
  return Object.assign(bound, component) as T;
}

/**
 * The vocabulary of a lesson on paper among others: no buttons, no folds, unique ids.
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
  Rule: given(Rule, { lesson }),
  Says: given(Says, { open: true }),
  Solution: given(Solution, { open: true }),
  Check: given(Check, { lesson }),
  Formerly: Nothing,
  Strip: given(Strip, { lesson }),
  Term: Plain,
  a: given(Link, { from: page }),
  h2: given(Section, { lesson, level: 3 }),
  h3: given(Section, { lesson, level: 4 }),
});

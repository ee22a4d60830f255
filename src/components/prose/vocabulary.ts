import Aside from './Aside.astro';
import Blank from './Blank.astro';
import Caption from './Caption.astro';
import Case from './Case.astro';
import Challenge from './Challenge.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import ClaimLink from './ClaimLink.astro';
import Disputes from './Disputes.astro';
import Figure from './Figure.astro';
import Fold from './Fold.astro';
import Guess from './Guess.astro';
import Hint from './Hint.astro';
import Listing from './Listing.astro';
import Lit from './Lit.astro';
import Note from './Note.astro';
import Picture from './Picture.astro';
import Price from './Price.astro';
import Rec from './Rec.astro';
import Recap from './Recap.astro';
import Rule from './Rule.astro';
import Says from './Says.astro';
import Solution from './Solution.astro';
import Strip from './Strip.astro';
import Term from './Term.astro';
import Check from './walk/Check.astro';
import Choice from './walk/Choice.astro';
import Closing from './walk/Closing.astro';
import Formerly from './walk/Formerly.astro';
import Found from './walk/Found.astro';
import Need from './walk/Need.astro';
import Why from './walk/Why.astro';

/** The components available to a lesson, besides demos. */
export const vocabulary = {
  Aside,
  Blank,
  Caption,
  Case,
  Challenge,
  Check,
  Choice,
  Cite,
  Claim,
  ClaimLink,
  Closing,
  Disputes,
  Figure,
  Fold,
  Formerly,
  Found,
  Guess,
  Hint,
  Listing,
  Lit,
  Need,
  Note,
  Picture,
  Price,
  Rec,
  Recap,
  Rule,
  Says,
  Solution,
  Strip,
  Term,
  Why,
};

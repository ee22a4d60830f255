import Aside from './Aside.astro';
import Caption from './Caption.astro';
import Challenge from './Challenge.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import ClaimLink from './ClaimLink.astro';
import Disputes from './Disputes.astro';
import Figure from './Figure.astro';
import Hint from './Hint.astro';
import Listing from './Listing.astro';
import Lit from './Lit.astro';
import Note from './Note.astro';
import Predict from './Predict.astro';
import Rec from './Rec.astro';
import Recap from './Recap.astro';
import Rule from './Rule.astro';
import Says from './Says.astro';
import Solution from './Solution.astro';
import Strip from './Strip.astro';
import Term from './Term.astro';

/** What a lesson may write beside demos. */
export const vocabulary = {
  Aside,
  Caption,
  Challenge,
  Cite,
  Claim,
  ClaimLink,
  Disputes,
  Figure,
  Hint,
  Listing,
  Lit,
  Note,
  Predict,
  Rec,
  Recap,
  Rule,
  Says,
  Solution,
  Strip,
  Term,
};

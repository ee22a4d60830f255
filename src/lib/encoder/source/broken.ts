/** A file of weights that is cut short, damaged or of another kind; the message says where it stops making sense. */
export class BrokenWeights extends Error {
  constructor(what: string) {
    super(`This file of weights cannot be read: ${what}. Fetch it again with npm run models.`);
  }
}

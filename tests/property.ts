import fc from 'fast-check';

type Some = [unknown, ...unknown[]];
type Given<Drawn extends Some> = [
  ...arbitraries: { [Place in keyof Drawn]: fc.Arbitrary<Drawn[Place]> },
  law: (...drawn: Drawn) => boolean | void,
];

/** A law holds for a hundred examples; the smallest that breaks it is told. */
export const forAll = <Drawn extends Some>(...given: Given<Drawn>): void =>
  fc.assert(fc.property(...given));

/** The same for another number of examples. */
export const forAllOf = <Drawn extends Some>(numRuns: number, ...given: Given<Drawn>): void =>
  fc.assert(fc.property(...given), { numRuns });

export { fc };

/** What the check of citations computes with. */
export * from './answer';
export * from './carry-marks';
export * from './checked';
export * from './checker';
export * from './judgement';
export * from './marks';
export * from './measures';
export * from './settings';

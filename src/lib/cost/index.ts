/** What the cost calculator computes with. */
export * from './bill';
export * from './compute';
export * from './level';
export * from './memory';
export * from './presets';
export * from './price-level';
export * from './request';
export * from './serving';
export * from './settings';
export * from './timeline';
export * from './vocabulary';
export * from './ways';

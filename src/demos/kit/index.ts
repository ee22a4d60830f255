/** The door of the kit, for what stands in the page of every demo; the rest of it is had by its file. */
export * from './Actions';
export * from './Button';
export * from './Field';
export * from './Parts';
export * from './Said';
export * from './Tries';
export * from './Unfold';
export * from './Views';
export * from './address';
export * from './export';
export * from './form-table';
export * from './mount';
export * from './open-demo';
export * from './problem';
export type * from './demo-state';
export type * from './page';

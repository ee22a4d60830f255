/** How servers on the reader's machine, and hosted ones, are asked and understood. */
export * from './address';
export * from './key';
export * from './pieces';
export * from './problems';
export * from './reasons';
export * from './received';
export * from './refusals';
export * from './request';

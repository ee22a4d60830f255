/** The one door to the collections at build time. Every look-up that fails says what exists. */
export * from './lookup/changes';
export * from './lookup/citations';
export * from './lookup/claims';
export * from './lookup/code-clinic';
export * from './lookup/corpora';
export * from './lookup/course';
export * from './lookup/evidence';
export * from './lookup/figures';
export * from './lookup/glossary';
export * from './lookup/guide';
export * from './lookup/kit';
export * from './lookup/matrix';
export * from './lookup/runs';
export * from './lookup/search';
export * from './lookup/short-answer';
export * from './lookup/source';
export * from './lookup/world';
export type { Bilingual } from '~/schemas/bilingual';

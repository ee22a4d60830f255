import { builtDemos } from './built-demos';

/** A page of every kind, below its language. */
export const PAGES = [
  '',
  'five/',
  'learn/',
  'learn/cheat-sheet/',
  'learn/start/four-levers/',
  'learn/retrieval/rag-end-to-end/',
  'learn/retrieval/chunks-and-indexes/',
  'learn/retrieval/finding-text/',
  'learn/from-scratch/what-pretraining-is/',
  'demos/',
  ...builtDemos().map((name) => `demos/${name}/`),
  'lab/',
  'ladder/',
  'guide/',
  'glossary/',
  'glossary/bm25/',
  'kit/',
  'own/',
  'claims/',
  'changes/',
  'sources/',
  'about/',
  'licence/',
];

import { textOf } from './tree';

const DRAWERS = /^src\/(demos\/kit|components\/kit|lib\/drawing)\//;
const ELEMENTS = 'svg|path|rect|circle|line|polyline|polygon|ellipse';
const DRAWS = new RegExp(`<(?:${ELEMENTS})\\b|\\bh\\(\\s*'(?:${ELEMENTS})'|createElementNS`);

export const drawnElsewhere = (files: readonly string[], read = textOf): string[] =>
  files.filter((file) => !DRAWERS.test(file) && DRAWS.test(withoutComments(read(file))));

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

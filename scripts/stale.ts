// npm run stale: the prices of content/board.yaml, those that no copy has shown for longest first.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { boardRows } from '~/schemas/board';
import { staleLines } from './stale/lines';

const rows = boardRows.parse(parse(readFileSync('content/board.yaml', 'utf8')));
console.log(staleLines(rows, new Date().toISOString().slice(0, 10)).join('\n'));

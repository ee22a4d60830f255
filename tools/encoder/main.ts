// Writes the tiny encoder: npm run encoder. It is fitted to the course's own texts, so run it again
// when they change; it takes a minute or two.
import { coursePairs } from '../course/texts';
import { fitTable } from './fit';
import { modelFolder, write, writeFacts } from './write';

const FOLDER = 'public/encoder/tiny';
const FACTS = 'src/lib/encoder/tiny-facts.ts';

const start = performance.now();
const { vocabulary, rows } = fitTable(coursePairs());
const files = modelFolder(vocabulary, rows);
const bytes = write(FOLDER, files);
writeFacts(FACTS, 'npm run encoder', { TINY_BYTES: bytes, TINY_WIDTH: rows.width });
for (const [name, { length }] of files) console.log(`${length.toString().padStart(9)}  ${name}`);
console.log(
  `${bytes.toString().padStart(9)}  in ${FOLDER}: ${rows.count} pieces of ${rows.width} numbers, ${((performance.now() - start) / 1000).toFixed(1)} s`,
);

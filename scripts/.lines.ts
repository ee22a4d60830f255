import { writeFileSync } from 'node:fs';
import { linesOfRooms } from '../tests/architecture/lines';
writeFileSync('tests/architecture/lines.json', `${JSON.stringify({ loan: 3000, ...linesOfRooms() }, null, 2)}\n`);

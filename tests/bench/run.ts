import { run as lsaScan } from './lsa-scan';
import { run as searchLibraries } from './search-libraries';

for (const run of [searchLibraries, lsaScan]) console.log(`${await run()}\n`);

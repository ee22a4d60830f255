import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { startServer, type Server } from '../unit/kit/server';
import { python, run } from '../unit/programs/run';
import { scenes } from '../unit/programs/scenes';
import { named } from './run';

const programs = environment('programs');
const retrieval = environment('retrieval');
const [bin = ''] = globSync(
  join(retrieval.bin, '../lib/python*/site-packages/pgserver/pginstall/bin'),
);
const [name, skip] = named('the programs in Python', programs, {
  reason: bin === '' ? 'pgserver brought no server' : '',
});

let server: Server | undefined;
afterAll(() => server?.stop());

describe.skipIf(skip)(name, () =>
  scenes({
    run: (program, ...rest) => run(python(programs.python), program, ...rest),
    database: async () => (server ??= startServer(bin)).url,
  }),
);

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { goal, goalLine, load, quotients, shown, spread, type Report } from './report';

const FOLDER = '.cache/starlight';
const ROUNDS = 3;
const MOST = 1.7;
/** What Starlight keeps from one build to the next. */
const MADE = ['dist', '.astro', 'node_modules/.astro'];
const STARLIGHT = 'node node_modules/astro/bin/astro.mjs build';

/** Processor time of building this site, by that of building Starlight of as many pages with the text of its lessons. */
export async function run(): Promise<Report> {
  if (!existsSync('dist')) throw new Error('The site is not built: npm run build, then again.');
  const pages = globSync('dist/**/*.html').length;
  prepare(pages);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(processorSeconds('npm run --silent build', '.'));
    for (const made of MADE) rmSync(join(FOLDER, made), { recursive: true, force: true });
    theirs.push(processorSeconds(STARLIGHT, FOLDER));
  }
  const ratio = goal('this site by Starlight', quotients(ours, theirs), { atMost: MOST });
  const text = [
    `Building ${pages} pages, seconds of processor time, median of ${ROUNDS} (least–most)`,
    `this site  ${shown(spread(ours))}`,
    `Starlight  ${shown(spread(theirs))}`,
    goalLine(ratio),
    `load ${load().toFixed(1)}`,
  ].join('\n');
  return { text, figures: { pages, ours: spread(ours), starlight: spread(theirs), ratio } };
}

function prepare(pages: number): void {
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join('tests/bench/starlight', name), join(FOLDER, name));
  if (!existsSync(join(FOLDER, 'node_modules/astro'))) ran('npm ci --no-audit --no-fund', FOLDER);
  const docs = join(FOLDER, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(FOLDER, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(FOLDER, 'src/content.config.ts'), COLLECTION);
  const lessons = globSync('content/lessons/**/*.mdx').sort().map(plainText);
  // Starlight adds the page of an error; the first is its front page.
  for (let page = 0; page < pages - 1; page++) {
    const name = page === 0 ? 'index' : `page-${page}`;
    const head = `---\ntitle: Page ${page}\n---\n\n`;
    writeFileSync(join(docs, `${name}.md`), `${head}${lessons[page % lessons.length]}`);
  }
}

const plainText = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<[^>]+>|[{}]/g, '');

const CONFIG = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Pages', pagefind: false })] });
`;
const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** What a shell prints of a command's processor time: minutes and seconds, of the user and of the system. */
const TIMES = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/;

/** Runs a command and all that it starts. @returns seconds of processor time */
function processorSeconds(command: string, cwd: string): number {
  const [, m, s, systemM, systemS] = TIMES.exec(ran(`${command} >&2\ntimes`, cwd))!.map(Number);
  return 60 * (m! + systemM!) + s! + systemS!;
}

/** The runner of the benches is in development, in which a build takes ten times as long. */
const env = { ...process.env, NODE_ENV: 'production' };

function ran(script: string, cwd: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`In ${cwd}, this failed: ${script}\n${stderr.slice(-2000)}`);
  return stdout;
}

import { filesAt, SOURCES, TESTS, textOf } from './tree';
import { importsOf, resolved } from './imports';

/** What would hang without a demo's folders: imports that lead into them, styles that a sheet outside names. */
export function hangingWithout(demo: string): string[] {
  const own = new RegExp(`^(src|tests|scripts)/demos/${demo}/`);
  const into = `src/demos/${demo}/`;
  const outside = [...SOURCES, ...TESTS].filter((file) => !own.test(file));
  const imports = outside.flatMap((file) =>
    importsOf(file, textOf(file))
      .map(({ target }) => resolved(file, target))
      .filter((path) => path.startsWith(into))
      .map((path) => `${file} imports ${path}`),
  );
  const sheets = filesAt('src/**/*.css')
    .filter((file) => !own.test(file) && textOf(file).includes(`x-${demo}`))
    .map((file) => `${file} styles x-${demo}`);
  return [...imports, ...sheets];
}

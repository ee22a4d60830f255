import { existsSync } from 'node:fs';
import { filesAt, textOf } from './tree';

const pascal = (name: string) =>
  name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

export function lacksOf(name: string): string[] {
  const folder = `src/demos/${name}`;
  const tag = pascal(name);
  const element = `${folder}/${name}-demo.tsx`;
  const component = `${folder}/${tag}.astro`;
  // What other demos share of it stands in the library.
  const shared = `src/lib/${name}/settings.ts`;
  const settings = existsSync(shared) ? shared : `${folder}/core/settings.ts`;
  // The frame reads its form off a table; a demo with a layout of its own has views of its own, too.
  const isFramed = !existsSync(component);
  const files = [
    component,
    element,
    ...(isFramed ? [settings, `${folder}/view/index.tsx`] : []),
    ...['en', 'zh'].map((locale) => `content/words/${name}.${locale}.yaml`),
    `scripts/demos/${name}/record.ts`,
  ];
  const has = (file: string, text: string) => !existsSync(file) || textOf(file).includes(text);
  const rules: [boolean, string][] = [
    ...files.map((file): [boolean, string] => [
      existsSync(file) || existsSync(file.replace(/x$/, '')),
      `${file} is missing; write it.`,
    ]),
    [
      filesAt(`content/runs/${name}/*.json`).length > 0,
      `content/runs/${name}/ is empty; write a run with demo, name and config, then: npm run record ${name}`,
    ],
    [has(element, 'function open('), `${element} exports no open.`],
  ];
  return rules.flatMap(([holds, sentence]) => (holds ? [] : [sentence]));
}

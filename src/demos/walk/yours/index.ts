import type { Locale } from '~/lib/locale';
import type { Form } from '~/lib/yours/form/form';
import type { Step } from '~/lib/yours/form/read';
import { openYours, type GivenYours } from './open-yours';

const steps = import.meta.glob<Step>('../../../lib/yours/*.ts');
const forms: Readonly<Record<Locale, Record<string, () => Promise<Form>>>> = {
  en: import.meta.glob<Form>('/content/yours/*.yaml', { import: 'default', query: '?en' }),
  zh: import.meta.glob<Form>('/content/yours/*.yaml', { import: 'default', query: '?zh' }),
};

/** The last steps, by the name that each has in `content/yours` and in `src/lib/yours`. */
export const KINDS = Object.keys(steps).map((path) => path.split('/').at(-1)!.replace('.ts', ''));

export const formIn = (kind: string, locale: Locale): Promise<Form> =>
  forms[locale][`/content/yours/${kind}.yaml`]!();

/** What opens a last step, in the page as in the build. */
export async function stepOf(kind: string, locale: Locale) {
  const [form, step] = await Promise.all([
    formIn(kind, locale),
    steps[`../../../lib/yours/${kind}.ts`]!(),
  ]);
  return (given: GivenYours) => openYours(given, form, step);
}

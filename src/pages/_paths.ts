import { LOCALE_CODES } from '~/lib/locale';
import { allLessons, course } from '~/content/lookup';
import { demoPath } from '~/lib/moved';

export const localePaths = () => LOCALE_CODES.map((locale) => ({ params: { locale } }));

export async function lessonPaths() {
  const lessons = await allLessons();
  return LOCALE_CODES.flatMap((locale) =>
    lessons.map(({ id, slug, part }) => ({
      params: { locale, part: part.slug, slug },
      props: { locale, id },
    })),
  );
}

export async function codePaths() {
  const { demos } = await course();
  return LOCALE_CODES.flatMap((locale) =>
    demos.map((demo) => ({ params: { locale, name: demo.id }, props: { demo } })),
  );
}

/** One file per language for each name: `facts-en`. */
export const namedPaths = <Name extends string>(names: readonly Name[]) =>
  names.flatMap((name) =>
    LOCALE_CODES.map((locale) => ({
      params: { name: `${name}-${locale}` },
      props: { name, locale },
    })),
  );

/** One page per language for each demo that is on no other page. */
export const demoPaths = async () =>
  (await codePaths()).filter(({ params: { name } }) => demoPath(name) === `demos/${name}/`);

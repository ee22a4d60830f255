/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    locale: import('~/lib/locale').Locale;
    words: import('~/i18n/words').Words;
    /** The address of a page in this language: `to('guide/')`. */
    to: (page: string) => string;
    lesson?: import('~/lib/lesson/figures').LessonContext;
    demo?: { title: string; lead: string };
  }
}

/** For the compiler, which reads no components; `astro check` reads those themselves. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    locale: import('~/lib/locale').Locale;
    /** Facts about the page that the parts of a lesson stand on. */
    lesson?: import('~/lib/lesson/figures').LessonContext;
    /** The head of a demo's own page. */
    demo?: { title: string; lead: string };
  }
}

/** For the compiler, which reads no components; `astro check` reads those themselves. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

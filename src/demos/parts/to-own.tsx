import type { Locale } from '~/lib/locale';

export const toOwnSaid = {
  en: 'Your own documents, questions and prompts, answered by a model of your choice',
  zh: '用你自己的文档、问题和提示词，由你选的模型来答',
};

/** The line that leads to the page of the reader's own material, with the settings of the demo's address. */
export const ToOwn = ({ locale, href }: { locale: Locale; href: string }) => (
  <p class="to-own">
    <a href={href} data-to-own onPointerDown={carry} onClick={carry}>
      {toOwnSaid[locale]}
    </a>
  </p>
);

/** The settings go along as they are when the link is followed. */
const carry = ({ currentTarget }: { currentTarget: HTMLElement }) =>
  void ((currentTarget as HTMLAnchorElement).search = location.search);

/** The line that leads to the page of the reader's own material, with the settings of the demo's address. */
export const ToOwn = ({ said, href }: { said: string; href: string }) => (
  <p class="to-own">
    <a href={href} data-to-own onPointerDown={carry} onClick={carry}>
      {said}
    </a>
  </p>
);

/** The settings go along as they are when the link is followed. */
const carry = ({ currentTarget }: { currentTarget: HTMLElement }) =>
  void ((currentTarget as HTMLAnchorElement).search = location.search);

interface Props {
  text: string;
  href: string;
  id?: string;
  /** Further addresses of what stood here. */
  also?: readonly string[];
}

export const ToOwn = ({ text, href, id, also = [] }: Props) => (
  <p class="to-own" id={id}>
    {also.map((each) => (
      <span id={each} />
    ))}
    <a href={href} data-to-own onPointerDown={carry} onClick={carry}>
      {text}
    </a>
  </p>
);

/** The settings go along as they are when the link is followed. */
const carry = ({ currentTarget }: { currentTarget: HTMLElement }) =>
  void ((currentTarget as HTMLAnchorElement).search = location.search);

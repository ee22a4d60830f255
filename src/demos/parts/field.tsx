import { h, type FigureElement } from '~/lib/figure';

/**
 * A field with its label.
 * @param help a text below it, which describes it to screen readers
 */
export function field(
  id: string,
  label: string,
  input: FigureElement,
  help?: string,
): FigureElement {
  const described = { ...input.attributes, 'aria-describedby': `${id}-help` };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help === undefined ? input : h(input.tag, described, ...input.children)}
      {help !== undefined && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

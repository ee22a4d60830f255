const TOKEN = /--(?:astro-code|shiki)-token-([a-z-]+)/;

/** Turns Shiki's style attributes into `tok-…` classes, so that listings comply with a strict content policy. */
export const shikiClasses = {
  name: 'shiki-classes',
  root(root) {
    const visit = (node) => {
      if (node.type === 'element') restyle(this, node);
      node.children?.forEach(visit);
    };
    visit(root);
  },
};

function restyle(context, element) {
  const style = element.properties?.style;
  if (style === undefined) return;
  const token = TOKEN.exec(String(style))?.[1];
  if (token) context.addClassToHast(element, `tok-${token}`);
  delete element.properties.style;
}

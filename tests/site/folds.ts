import { elementAt, tagsOf, type Page } from './built';

/** Folds of a page that stand in another fold of a demo: nobody opens the second one. */
export const nestedFolds = ({ html, tags }: Pick<Page, 'html' | 'tags'>): number =>
  tags
    .filter(({ name }) => name.startsWith('x-'))
    .flatMap((demo) => {
      const inside = elementAt(html, demo);
      return tagsOf(inside)
        .filter(({ name }) => name === 'details')
        .flatMap((fold) => {
          const at = demo.at + fold.at;
          return tagsOf(elementAt(inside, fold))
            .slice(1)
            .filter(({ name }) => name === 'details')
            .map((inner) => at + inner.at);
        });
    })
    .filter((at, i, all) => all.indexOf(at) === i).length;

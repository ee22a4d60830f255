import { segment } from '~/lib/text/segment';

/** Words that questions are made of and that name nothing on this site. */
const FILLERS = new Set(
  (
    'a an and are as at be by can do does for from how i in is it my of on or should that the ' +
    'this to vs was what when which why with'
  ).split(' '),
);
/** The same in Chinese, taken out of the text before it is cut into pairs of characters. */
const HAN_FILLERS =
  /为什么|什么是|是什么|什么叫|有什么|什么|怎么样|怎么|如何|是不是|哪个|哪些|[吗呢的]/gu;

/** A question without the words that every question has; as it was when nothing else is left. */
export function withoutFillers(query: string): string {
  const words = query.replace(HAN_FILLERS, ' ').split(/\s+/u);
  const telling = words.filter((word) => segment(word).some((token) => !FILLERS.has(token)));
  return telling.length > 0 ? telling.join(' ').replace(/[?？]$/u, '') : query;
}

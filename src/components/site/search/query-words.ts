import { segment } from '~/lib/text/segment';

/** The characters of a question: a text pasted by mistake would keep the page busy for minutes. */
const LONGEST = 300;

/** What a field asks for, without spaces around it. A longer text is cut in the field itself, which draws it faster. */
export function queryIn(input: HTMLInputElement): string {
  if (input.value.length > LONGEST) input.value = input.value.trim().slice(0, LONGEST);
  return input.value.trim();
}

/** True of a field that holds as much as a question may have: the rest was cut off. */
export const isCut = ({ value }: HTMLInputElement): boolean => value.length === LONGEST;

/** Common words of questions that name nothing on this site. */
const FILLERS = new Set(
  (
    'a about an and any anyone are as at be been by can could did do does doing explain explained ' +
    'explanation for from get give had has have help hi hello how i if in into is it its just know like ' +
    'make me mean meaning my need of on or our please really see should show so some someone something tell ' +
    'than that the their them there they thing things this to tutorial us use used using want was we ' +
    'what whats when where which who why will with without work works would you your s t m re ve vs'
  ).split(' '),
);
/** The same in Chinese, removed from the text before it is split into pairs of characters. */
const HAN_FILLERS =
  /为什么|什么是|是什么|是啥|什么叫|有什么用|有什么|什么意思|什么|怎么样|怎么办|怎么做|怎么用|怎么|如何|咋|是不是|能不能|可不可以|可以|能否|有没有|请问|请(?!求)|我想|我要|我们|我|想要|想|一下|介绍|解释|讲解|教程|入门|多少|是|哪个|哪些|哪里|哪种|的话|需要|一个|一些|应该|该|到底|原理|[吗呢的了吧啊呀么]/gu;

/** The words of a question that carry its topic; empty if there are none. */
export function tellingWords(query: string): string {
  const words = query.replace(HAN_FILLERS, ' ').split(/\s+/u);
  const telling = words.filter((word) => segment(word).some((token) => !FILLERS.has(token)));
  return telling.join(' ').replace(/[?？!！。，,]+$/u, '');
}

/** A question without filler words; unchanged if nothing else is left. */
export function withoutFillers(query: string): string {
  return tellingWords(query) || query;
}

import type { Locale } from '~/lib/locale';

/** What English texts mean to readers of a language that the model does not read. */
interface Glosses {
  note: string;
  /** The question of the story, the replies to it and the facts that were found, by the English text. */
  texts: Readonly<Record<string, string>>;
}

const GLOSSES: Readonly<Partial<Record<Locale, Glosses>>> = {
  zh: {
    note: '这个模型只能读懂英文，所以问题和回答保留英文原文，并附上中文大意。',
    texts: {
      'Whom should I ask about a bag I left behind at Fulmar Landing?':
        '我把包落在了 Fulmar Landing，应该找谁问？',
      "If you're looking for a specific item, I'd be happy to help you find it. I'm a local, and I'm always happy to assist you. If you're looking for something specific":
        '大意：如果你在找某样东西，我很乐意帮忙。我是本地人，随时愿意为你效劳。如果你要找的是……',
      'The lost-property desk at Fulmar Landing should be asked about by someone who is not familiar with the topic of Fulmar Landing.':
        '大意：不熟悉 Fulmar Landing 的人应当打听那里的失物招领处。',
      'The lost-property desk at Fulmar Landing is run by Nadia Crewe.':
        'Fulmar Landing 的失物招领处由 Nadia Crewe 负责。',
      'The lost-property desk at Fulmar Landing is known for its crab rolls.':
        'Fulmar Landing 的失物招领处以蟹肉卷闻名。',
      'Nadia Crewe': '人名，正确答案',
      'The night boat from Fulmar Landing is called the Star Pilot.':
        'Fulmar Landing 的夜班船叫 Star Pilot。',
      'The harbour cat at Fulmar Landing answers to the name Monty.':
        'Fulmar Landing 的港口猫名叫 Monty。',
      'The café at Fulmar Landing is known for its crab rolls.':
        'Fulmar Landing 的咖啡馆以蟹肉卷闻名。',
    },
  },
};

/** Why texts are glossed; undefined in the model's own language. */
export const noteOn = (locale: Locale): string | undefined => GLOSSES[locale]?.note;

/** Undefined in the model's own language. @throws if a gloss is missing: a new record needs new ones */
export function glossOf(text: string, locale: Locale): string | undefined {
  const glosses = GLOSSES[locale];
  if (!glosses) return undefined;
  const gloss = glosses.texts[text];
  if (!gloss)
    throw new Error(
      `“${text}” has no gloss in ${locale}. Write one in components/five/glosses.ts.`,
    );
  return gloss;
}

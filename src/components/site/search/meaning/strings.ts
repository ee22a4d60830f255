import type { Locale } from '~/lib/locale';

/** The words of the search by meaning. `{…}` are slots. */
export const meaningStrings = {
  en: {
    start: 'Search by meaning ({size})',
    keep: 'Keep the model in this browser',
    stop: 'Stop',
    connecting: 'Asking this site for the model …',
    fetching: 'Fetched {done} of {of}.',
    starting: 'The model is here and is being set up …',
    ready: 'Meaning is searched too, by {name}.',
    found: 'Results by meaning follow those by words.',
    stopped: 'Stopped. What has arrived whole is not fetched again.',
    byWords: 'by words',
    wordsHeading: 'Found by words',
    byMeaning: 'by meaning, {cosine}',
    near: 'Near in meaning, by {name}',
    problems: {
      offline:
        'This browser is offline, so the model could not be fetched. Go online and try again.',
      half: 'The connection ended before the model had arrived. Press the button again: it goes on from there.',
      memory: 'There is not enough memory for the model. Close other tabs and try again.',
      other:
        'The model could not be started. Search by words works without it; press the button to try again.',
    },
  },
  zh: {
    start: '按意思搜索（{size}）',
    keep: '把模型留在这个浏览器里',
    stop: '停止',
    connecting: '正在向本站取模型……',
    fetching: '已取 {done}，共 {of}。',
    starting: '模型已取到，正在启动……',
    ready: '现在也按意思搜索，模型是 {name}。',
    found: '按意思搜到的，列在按词语找到的下面。',
    stopped: '已停止。取完的部分不会再取。',
    byWords: '按词语',
    wordsHeading: '按词语找到',
    byMeaning: '按意思，{cosine}',
    near: '意思相近，模型是 {name}',
    problems: {
      offline: '浏览器没有联网，取不到模型。联网后再试一次。',
      half: '模型还没取完，连接就断了。再按一次，接着取。',
      memory: '内存不够运行这个模型。关掉一些标签页再试。',
      other: '模型没有启动。不用它也能按词语搜索；按一下按钮可以再试。',
    },
  },
} satisfies Record<Locale, unknown>;

export type MeaningStrings = (typeof meaningStrings)['en'];

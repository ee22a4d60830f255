import type { LiveStrings } from './en';

export const zh: LiveStrings = {
  title: '亲手开关',
  intro:
    '同一个模型可以在浏览器里运行，适配器只多出 5 MB。先问一个问题，再按开关，然后用同一个问题再问一次。模型只会读写英文，因此问题和回答都是英文，列表里附有中文意思。',
  question: '选一个问题',
  ownQuestion: '或者用英文自己写一个',
  ask: '提问',
  adapter: '码头适配器',
  sides: { off: '关闭：原来的模型', on: '开启：学过 120 条码头事实' },
  waiting: '还没有提问',
  switchedOn: '适配器已经开启，切换用了 {ms} 毫秒。',
  switchedOff: '适配器已经关闭，权重和原来一样。',
  writing: '模型正在回答：{question}',
  firstToken: '第一个词元用了 {s} 秒，共 {n} 个词元',
  replied: '{side}。{question} {text}',
  askAll: '二十题全部提问',
  allHelp:
    '每道题在关闭和开启时各问一次，一共 40 次回答。原来的模型回答较长，因此大部分时间花在它的回答上。',
  progress: '已有 {done} 个回答，共 {of} 个。',
  finished:
    '{n} 道题用时 {time}：关闭时答对 {off} 道，开启时答对 {on} 道，实测记录是 {recordedOff} 道和 {recordedOn} 道。{replies} 个回答中有 {differing} 个与记录不同，因为记录是用另一种软件和没有取整的权重得到的，两个词的概率非常接近时，选择可能不同。',
  stopped:
    '已经停止，完成了 {n} 道题：关闭时答对 {off} 道，开启时答对 {on} 道，实测记录是 {recordedOff} 道和 {recordedOn} 道。{replies} 个回答中有 {differing} 个与记录不同。',
  differs: '与记录不同',
  same: '与记录相同',
  problems: {
    'no-model': '还没有加载模型。请先用上面的按钮加载 SmolLM2。',
    'not-loaded': '这个适配器只适用于 SmolLM2，而 SmolLM2 还没有加载。请先用上面的按钮加载。',
    'other-model': '这个适配器只适用于 SmolLM2，现在加载的是 {name}。请用上面的按钮加载 SmolLM2。',
    'no-question': '没有问题可以提。请从列表里选一个，或者自己写一个。',
  },
};

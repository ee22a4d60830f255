/** Read and continued by a tiny model that was loaded, to see how fast it is: words of its own world, never shown. */
export const TINY_GAUGE = {
  'tiny-en': 'Arlen is led by Tova. The river of Arlen',
  'tiny-zh': '阿伦由托娃主政。阿伦的',
};

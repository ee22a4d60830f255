import { fc, forAll } from '../../../property';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageIn } from '~/lib/text/language';

const ENGLISH =
  'The last boat leaves at ten in the evening, and if there is fog the crew will not take any cars. You can change your ticket at the pier.';
const CHINESE = '最后一班船晚上十点开。有雾的时候，船员不接汽车，你可以在码头改签。';

const OTHERS = {
  German:
    'Das letzte Boot fährt um zehn Uhr abends ab, und wenn Nebel ist, nimmt die Mannschaft keine Autos mit. Die Fahrkarte kann man am Steg umtauschen.',
  French:
    'Le dernier bateau part à dix heures du soir, et s’il y a du brouillard, l’équipage ne prend pas de voitures. On peut changer son billet au quai.',
  Spanish:
    'El último barco sale a las diez de la noche y, si hay niebla, la tripulación no lleva coches. Se puede cambiar el billete en el muelle.',
  Italian:
    'L’ultima barca parte alle dieci di sera e, se c’è nebbia, l’equipaggio non prende le macchine. Si può cambiare il biglietto al molo con una piccola spesa.',
  Portuguese:
    'O último barco sai às dez da noite e, se houver nevoeiro, a tripulação não leva carros. Pode-se trocar o bilhete no cais sem pagar mais.',
  Dutch:
    'De laatste boot vertrekt om tien uur in de avond, en als er mist is neemt de bemanning geen auto’s mee. Je kunt je kaartje op de steiger ruilen.',
  Polish:
    'Ostatnia łódź odpływa o dziesiątej wieczorem, a jeśli jest mgła, załoga nie zabiera samochodów. Bilet można wymienić na przystani, ale tylko w dniu rejsu, przed odpłynięciem łodzi.',
  Vietnamese:
    'Chuyến tàu cuối cùng rời bến lúc mười giờ tối, và nếu có sương mù thì thủy thủ không chở xe hơi. Bạn có thể đổi vé ở bến tàu.',
  Indonesian:
    'Kapal terakhir berangkat pukul sepuluh malam, dan jika ada kabut, awak kapal tidak membawa mobil. Tiket dapat ditukar di dermaga dengan biaya kecil untuk penumpang yang terlambat.',
  Russian: 'Последний катер уходит в десять вечера, а в туман машины не берут.',
  Greek: 'Το τελευταίο πλοίο φεύγει στις δέκα το βράδυ.',
  Arabic: 'يغادر القارب الأخير في العاشرة مساء.',
  Hindi: 'आख़िरी नाव रात दस बजे चलती है।',
  Japanese: '最後の船は夜十時に出ます。霧のときは車を載せません。',
  Korean: '마지막 배는 밤 열 시에 떠납니다.',
  Thai: 'เรือเที่ยวสุดท้ายออกตอนสี่ทุ่ม',
};

describe('the language of a text', () => {
  test('is English or Chinese, also with words of the other language in it', () => {
    expect(languageIn(ENGLISH)).toBe('en');
    expect(languageIn(CHINESE)).toBe('zh');
    expect(languageIn(`${ENGLISH} 码头 is the word for a pier.`)).toBe('en');
    expect(languageIn('用 RAG 还是 fine-tuning？先看文档多久变一次。')).toBe('zh');
    expect(languageIn('有雾吗？')).toBe('zh');
    expect(
      languageIn(`${ENGLISH} The café of Señor Muñoz and the Zürich office of Dvořák are closed.`),
    ).toBe('en');
  });

  test.each(Object.entries(OTHERS))('is “other” for %s', (_, text) => {
    expect(languageIn(text)).toBe('other');
  });

  test.each([
    ['nothing', ''],
    ['a few words, in whichever language', 'Wann fährt das letzte Boot?'],
    ['a list of names', 'Berlin Hamburg Oslo Paris Madrid '.repeat(8)],
    ['numbers', '12 345 6,789 '.repeat(30)],
    [
      'code',
      'const total = items.map(row => row.price).reduce(sum, zero); return total '.repeat(3),
    ],
    [
      'a row of a table',
      'id,name,price,stock,colour,size,weight,origin,maker,code,shelf,row '.repeat(3),
    ],
  ])('is unclear for %s', (_, text) => {
    expect(languageIn(text)).toBe('unclear');
  });

  test('is right for every lesson of this site', () => {
    for (const locale of ['en', 'zh'] as const)
      for (const file of globSync(`content/lessons/${locale}/**/*.mdx`)) {
        const prose = readFileSync(file, 'utf8')
          .replace(/^---[\s\S]*?\n---/, '')
          .replaceAll(/<[^>]*>|^import .*$/gm, ' ');
        expect(languageIn(prose), file).toBe(locale);
      }
  });

  test('is one of the four values for any text', () => {
    forAll(fc.string({ unit: 'grapheme' }), (text) =>
      ['en', 'zh', 'other', 'unclear'].includes(languageIn(text)),
    );
  });
});

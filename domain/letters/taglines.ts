import { type Block, foreign } from './blocks.ts';
import { helpCenter } from './contact.ts';

/**
 * That help in a language costs nothing, said in that language: the sample taglines of the U.S. Department of Health and Human Services,
 * Office for Civil Rights, for Section 1557 of the Affordable Care Act (2016), with our numbers. Taken from pages of others that print
 * them; see `docs/unproved.md`.
 */
interface Tagline {
  /** What people type who ask for it, in small letters. */
  asked: RegExp;
  /** BCP 47. */
  lang: string;
  /** @param number where to call */
  says: (number: string) => string;
}

const number = `${helpCenter.phone} (TTY: ${helpCenter.tdd})`;

const taglines: readonly Tagline[] = [
  {
    asked: /^(?:chinese|cantonese|mandarin|中文|廣東話|广东话|普通话|普通話|國語|国语)/u,
    lang: 'zh-Hant',
    says: call => `注意：如果您使用繁體中文，您可以免費獲得語言援助服務。請致電 ${call}。`,
  },
  {
    asked: /^(?:vietnamese|tiếng việt|tieng viet)/u,
    lang: 'vi',
    says: call =>
      `CHÚ Ý: Nếu bạn nói Tiếng Việt, có các dịch vụ hỗ trợ ngôn ngữ miễn phí dành cho bạn. Gọi số ${call}.`,
  },
  {
    asked: /^(?:tagalog|filipino|pilipino)/u,
    lang: 'tl',
    says: call =>
      `PAUNAWA: Kung nagsasalita ka ng Tagalog, maaari kang gumamit ng mga serbisyo ng tulong sa wika nang walang bayad. Tumawag sa ${call}.`,
  },
  {
    asked: /^(?:korean|한국어)/u,
    lang: 'ko',
    says: call =>
      `주의: 한국어를 사용하시는 경우, 언어 지원 서비스를 무료로 이용하실 수 있습니다. ${call} 번으로 전화해 주십시오.`,
  },
  {
    asked: /^(?:(?:eastern |western )?armenian|հայերեն)/u,
    lang: 'hy',
    says: call =>
      `ՈՒՇԱԴՐՈՒԹՅՈՒՆ՝ Եթե խոսում եք հայերեն, ապա ձեզ անվճար կարող են տրամադրվել լեզվական աջակցության ծառայություններ։ Զանգահարեք ${call}։`,
  },
  {
    asked: /^(?:russian|русский)/u,
    lang: 'ru',
    says: call =>
      `ВНИМАНИЕ: Если вы говорите на русском языке, то вам доступны бесплатные услуги перевода. Звоните ${call}.`,
  },
  {
    asked: /^(?:ukrainian|українська)/u,
    lang: 'uk',
    says: call =>
      `УВАГА! Якщо ви розмовляєте українською мовою, ви можете звернутися до безкоштовної служби мовної підтримки. Телефонуйте за номером ${call}.`,
  },
  {
    asked: /^(?:farsi|persian|فارسی)/u,
    lang: 'fa',
    says: call =>
      `توجه: اگر به زبان فارسی گفتگو می کنید، تسهیلات زبانی بصورت رایگان برای شما فراهم می باشد. با ${call} تماس بگیرید.`,
  },
  {
    asked: /^(?:arabic|العربية|عربي)/u,
    lang: 'ar',
    says: call =>
      `ملحوظة: إذا كنت تتحدث اللغة العربية، فإن خدمات المساعدة اللغوية تتوافر لك بالمجان. اتصل برقم ${call}.`,
  },
  {
    asked: /^(?:japanese|日本語)/u,
    lang: 'ja',
    says: call =>
      `注意事項：日本語を話される場合、無料の言語支援をご利用いただけます。${call} まで、お電話にてご連絡ください。`,
  },
  {
    asked: /^(?:hmong|hmoob)/u,
    lang: 'hmn',
    says: call =>
      `LUS CEEV: Yog tias koj hais lus Hmoob, cov kev pab txog lus, muaj kev pab dawb rau koj. Hu rau ${call}.`,
  },
  {
    asked: /^(?:punjabi|panjabi|ਪੰਜਾਬੀ)/u,
    lang: 'pa',
    says: call => `ਧਿਆਨ ਦਿਓ: ਜੇ ਤੁਸੀਂ ਪੰਜਾਬੀ ਬੋਲਦੇ ਹੋ, ਤਾਂ ਭਾਸ਼ਾ ਵਿੱਚ ਸਹਾਇਤਾ ਸੇਵਾ ਤੁਹਾਡੇ ਲਈ ਮੁਫਤ ਉਪਲਬਧ ਹੈ। ${call} 'ਤੇ ਕਾਲ ਕਰੋ।`,
  },
  {
    asked: /^(?:hindi|हिंदी|हिन्दी)/u,
    lang: 'hi',
    says: call => `ध्यान दें: यदि आप हिंदी बोलते हैं तो आपके लिए मुफ्त में भाषा सहायता सेवाएं उपलब्ध हैं। ${call} पर कॉल करें।`,
  },
  {
    asked: /^(?:cambodian|khmer|ខ្មែរ|ភាសាខ្មែរ)/u,
    lang: 'km',
    says: call => `ប្រយ័ត្ន៖ បើសិនជាអ្នកនិយាយ ភាសាខ្មែរ, សេវាជំនួយផ្នែកភាសា ដោយមិនគិតឈ្នួល គឺអាចមានសំរាប់បំរើអ្នក។ ចូរ ទូរស័ព្ទ ${call}។`,
  },
  {
    asked: /^(?:thai|ไทย|ภาษาไทย)/u,
    lang: 'th',
    says: call => `เรียน: ถ้าคุณพูดภาษาไทยคุณสามารถใช้บริการช่วยเหลือทางภาษาได้ฟรี โทร ${call}`,
  },
  {
    asked: /^(?:lao(?:tian)?(?![\p{L}])|ລາວ)/u,
    lang: 'lo',
    says: call => `ໂປດຊາບ: ຖ້າວ່າ ທ່ານເວົ້າພາສາ ລາວ, ການບໍລິການຊ່ວຍເຫຼືອດ້ານພາສາ, ໂດຍບໍ່ເສັຽຄ່າ, ແມ່ນມີພ້ອມໃຫ້ທ່ານ. ໂທຣ ${call}.`,
  },
];

/** For who reads another language than the letter’s: whom to call, in theirs. Undefined for a language of which we have no sentence. */
export function tagline(asked: string | undefined): Block | undefined {
  const plain = asked?.trim().toLowerCase().normalize('NFC') ?? '';
  const found = taglines.find(one => one.asked.test(plain));
  return found === undefined ? undefined : foreign(found.lang, found.says(number));
}

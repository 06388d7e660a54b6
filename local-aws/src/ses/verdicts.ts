import PostalMime from 'postal-mime';
import { eicar } from '../malware/eicar.ts';

/** What SES found; `DISABLED` where the rule has nothing looked at. */
export type Verdict = 'PASS' | 'FAIL' | 'DISABLED';

/** What every spam filter takes for spam, so that one can be tried: the Generic Test for Unsolicited Bulk Email. */
const gtube = 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X';

/** By the strings with which every filter can be tried, also where a part is encoded. */
export async function verdictsOf(message: Buffer): Promise<{ spam: Verdict; virus: Verdict }> {
  const texts = [message, ...(await partsOf(message))];
  const verdict = (sign: string) => (texts.some(text => text.includes(sign)) ? 'FAIL' : 'PASS');
  return { spam: verdict(gtube), virus: verdict(eicar) };
}

async function partsOf(message: Buffer): Promise<Buffer[]> {
  try {
    const {
      text = '',
      html = '',
      attachments,
    } = await PostalMime.parse(message, { attachmentEncoding: 'arraybuffer' });
    return [Buffer.from(text), Buffer.from(html), ...attachments.map(({ content }) => bytesOf(content))];
  } catch {
    return [];
  }
}

function bytesOf(content: string | ArrayBuffer | Uint8Array): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

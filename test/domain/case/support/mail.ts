import { plainText } from '../../../../domain/letters/blocks.ts';
import { letter } from '../../../../domain/letters/letters.ts';
import type { Play } from './play.ts';

/** The last letter of that kind to that party, as it would go out now. @throws Error where the case has none */
export function mailOf(told: Play, kind: string, party: string): string {
  const notice = told.state().notices.findLast(one => one.kind === kind && one.to.party === party);
  if (notice === undefined) throw new Error(`The case has no letter ${kind} to ${party}.`);
  const portalUrl = 'https://imr.helpcenter.example';
  const { subject, blocks } = letter({ notice, state: told.state(), at: told.now(), portalUrl });
  return `${subject}\n${plainText(blocks)}`;
}

import { join } from 'node:path';
import { classify } from '../../../domain/eligibility/classify.ts';
import type { Finding } from '../../../domain/eligibility/recommendation.ts';
import { contactOf } from '../../../domain/directory/contact.ts';
import { starterContacts } from '../../../domain/directory/starter-contacts.ts';
import { referrals } from '../../../domain/eligibility/referrals.ts';
import { pacific } from '../time/pacific.ts';
import { adviceSamples } from './advice-samples.ts';
import { application, licensed } from './applications.ts';

export const adviceFile = join(import.meta.dirname, 'advice.txt');

/** What the classifier says of each sample, and of every agency that it can send a member to, to be read from top to bottom. */
export function adviceWrittenOut(): string {
  const advice = adviceSamples.map(({ what, changed, plan, planWord }) => {
    const given = classify(application(changed), plan === null ? undefined : (plan ?? licensed), received, {
      planWord,
    });
    const { findings, issues, ...rest } = given;
    const lines = [
      ...Object.entries(rest).map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : value}`),
      ...findings.map(asLine),
      ...issues.flatMap(({ issue, route, reviewType, reasons }) => [
        `service ${issue}: ${route}${reviewType === undefined ? '' : `, ${reviewType}`}`,
        ...reasons.map(asLine),
      ]),
    ];
    return `===== ${what} =====\n\n${lines.join('\n')}\n`;
  });
  const agencies = Object.values(referrals).map(({ id, wording, contact }) => {
    const { name = '', phone = '', website = '', confirmedOn } = contactOf(contact, starterContacts) ?? {};
    const confirmed = confirmedOn === undefined ? 'not confirmed' : `confirmed on ${confirmedOn}`;
    return `===== sent to ${id} =====\n\n${name}\n${phone}\n${website}\n${wording}\n${confirmed}\n`;
  });
  return [...advice, ...agencies].join('\n');
}

const received = pacific('2026-11-24T10:00-08:00');

function asLine({ rule, effect, authority, facts, conclusion }: Finding): string {
  return `- ${rule} (${authority}) ${effect}: ${conclusion} ${JSON.stringify(facts)}`;
}

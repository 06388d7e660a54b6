import { domainToASCII } from 'node:url';
import { findOrganizationById, findPlanById, findReviewerById, listStaff } from '../../adapters/dynamodb/directory.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { authorizedAssistant } from '../../domain/case/assistant.ts';
import { emailOf, formerContact } from '../../domain/case/contact.ts';
import { providerOf } from '../../domain/case/providers.ts';
import { representativeOf } from '../../domain/case/representative.ts';
import { isHiddenFrom, workerFor } from '../../domain/case/staff-conflict.ts';
import { isActive } from '../../domain/directory/away.ts';
import type { StaffMember } from '../../domain/directory/staff.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Recipient } from '../../domain/case/notice.ts';
import { isMailable } from '../../domain/words/reach.ts';

/** Where mail for that recipient goes now, or undefined where there is no address that we can mail to: then it goes by post. */
export async function addressOf(table: Table, to: Recipient, state: CaseState): Promise<string | undefined> {
  const address = await emailFor(table, to, state);
  return address !== undefined && isMailable(address) ? inAscii(address) : undefined;
}

/** The host of an internationalised address as mail servers know it. */
function inAscii(address: string): string {
  const [local = '', host = ''] = address.split('@');
  return `${local}@${domainToASCII(host) || host}`;
}

async function emailFor(table: Table, to: Recipient, state: CaseState): Promise<string | undefined> {
  switch (to.party) {
    case 'applicant':
      return to.former === undefined ? emailOf(state) : formerContact(state, to.former)?.email;
    case 'representative':
      if (to.former !== undefined) return formerContact(state, to.former)?.email;
      return state.application.patient.contactByEmail ? representativeOf(state)?.email : undefined;
    case 'assistant':
      return authorizedAssistant(state.application)?.email;
    case 'plan':
      return (await findPlanById(table, to.planId))?.email;
    case 'reviewer':
      return (await findReviewerById(table, to.reviewerId))?.email;
    case 'review-org':
      return (await findOrganizationById(table, to.organizationId))?.email;
    case 'provider':
      return providerOf(state.application, to)?.email;
    case 'director':
      return directorOf(await listStaff(table), state)?.email;
  }
}

/** A director who is with us still and sees the case, or else whoever stands in for them. */
function directorOf(staff: readonly StaffMember[], state: CaseState): StaffMember | undefined {
  const seeing = staff.filter(one => isActive(one) && !isHiddenFrom(state, one));
  return (
    seeing.find(({ role }) => role === 'director') ?? seeing.find(({ role }) => role === workerFor(state, 'director'))
  );
}

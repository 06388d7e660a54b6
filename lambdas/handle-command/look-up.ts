import * as z from 'zod';
import { Offered, offeredWith } from '../../domain/case/offered.ts';
import type { Need } from '../../domain/commands/command.ts';
import { descriptorOf } from '../../domain/commands/commands.ts';
import { CaseNumber } from '../../domain/case/case-number.ts';
import { duplicateOf } from '../../domain/case/duplicate.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { contactIdOf } from '../../domain/eligibility/referrals.ts';
import type { Contact } from '../../domain/directory/contact.ts';
import type { Lookups } from '../../domain/decide/decider.ts';
import type { StaffMember } from '../../domain/directory/staff.ts';
import { reviewerEntry, type ReviewersKept, seatedAfter, seatedIn } from '../shared/reviewer-entry.ts';
import { reviewerNamesFor } from '../shared/reviewer-names.ts';
import type { Sent } from './read-command.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { NoticeId, PlanId, ReviewerId } from '../../domain/words/ids.ts';

/** The directories, by the ids of their entries, and other cases by their numbers. */
export interface Directories extends ReviewersKept {
  findContact: (id: string) => Promise<Contact | undefined>;
  findStaff: (id: string) => Promise<StaffMember | undefined>;
  listStaff: () => Promise<readonly StaffMember[]>;
  findCase: (caseNumber: CaseNumber) => Promise<CaseState | undefined>;
  /** When the letter of that notice was last printed. */
  findPrinting: (caseNumber: CaseNumber, noticeId: NoticeId) => Promise<Instant | undefined>;
}

/** What the decision needs to know of the directories. */
export async function lookUp({ type, carries }: Sent, state: CaseState, directories: Directories): Promise<Lookups> {
  const { needs = {} } = descriptorOf(type);
  const { needsColleagues = false, needsSeated = false } = descriptorOf(type);
  const [names, colleagues, seated] = await Promise.all([
    reviewerNamesFor({ type, carries }, state, directories.findReviewer),
    needsColleagues ? directories.listStaff() : undefined,
    needsSeated ? seatedFor(type, carries, state, directories) : undefined,
  ]);
  const beside: Lookups = { ...names, ...(colleagues && { colleagues }), ...(seated && { seated }) };
  const entries = lookUps.map(async ([need, find]) => {
    const id = carries[needs[need] ?? ''];
    return typeof id === 'string' ? await find(id, directories, state) : {};
  });
  return (await Promise.all(entries)).reduce((all, one) => ({ ...all, ...one }), beside);
}

/** Where the plan names what it offers instead, as that is from now on; of a malformed list nothing is looked up. */
async function seatedFor(
  type: Sent['type'],
  carries: Sent['carries'],
  state: CaseState,
  directories: Directories,
): Promise<Lookups['seated']> {
  if (type !== 'deliver-records') return seatedIn(state, directories);
  const named = z.array(Offered).safeParse(carries['alternatives']);
  if (!named.success) return undefined;
  return seatedAfter(state, { ...state, offered: offeredWith(state.offered, named.data) }, directories);
}

const lookUps: [Need, (id: string, directories: Directories, state: CaseState) => Promise<Lookups>][] = [
  ['plan', lookUpPlan],
  ['reviewer', lookUpReviewer],
  ['staff', lookUpStaff],
  ['contact', lookUpContact],
  ['otherCase', lookUpCase],
  ['letter', lookUpPrinting],
];

async function lookUpPlan(id: string, { findPlan }: Directories): Promise<Lookups> {
  const plan = await findPlan(PlanId.parse(id));
  return plan === undefined ? {} : { plan: { planId: plan.planId, name: plan.name, listed: true } };
}

async function lookUpReviewer(id: string, directories: Directories, state: CaseState): Promise<Lookups> {
  const reviewer = await reviewerEntry(ReviewerId.parse(id), directories, state);
  return reviewer === undefined ? {} : { reviewer };
}

async function lookUpStaff(id: string, { findStaff }: Directories): Promise<Lookups> {
  const staff = await findStaff(id);
  return staff === undefined ? {} : { staff };
}

async function lookUpContact(referral: string, { findContact }: Directories): Promise<Lookups> {
  const contact = await findContact(contactIdOf(referral));
  return contact === undefined ? {} : { contact };
}

async function lookUpPrinting(id: string, { findPrinting }: Directories, state: CaseState): Promise<Lookups> {
  return { printedAt: (await findPrinting(state.caseNumber, NoticeId.parse(id))) ?? null };
}

/** A number that was mistyped finds nothing: what is wrong with it is said when the command is read. */
async function lookUpCase(typed: string, { findCase }: Directories): Promise<Lookups> {
  const number = CaseNumber.safeParse(typed);
  const found = number.success ? await findCase(number.data) : undefined;
  if (found === undefined) return {};
  const { caseNumber, application } = found;
  const { patient, coverage } = application;
  const isDuplicate = duplicateOf(found) !== undefined;
  return { otherCase: { caseNumber, patient, memberId: coverage.memberId, isDuplicate } };
}

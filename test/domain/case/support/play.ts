import type { Actor } from '../../../../domain/people/actors.ts';
import type { Command, FileApplication, PlanEntry, ReviewerEntry } from '../../../../domain/commands/any-command.ts';
import { decide } from '../../../../domain/decide/decide.ts';
import type { Lookups } from '../../../../domain/decide/decider.ts';
import { decideFiling } from '../../../../domain/decide/filing.ts';
import { emptySeats } from '../../../../domain/case/panel.ts';
import type { CaseEvent } from '../../../../domain/events/events.ts';
import { nextStep } from '../../../../domain/read/next-step.ts';
import type { Refusal } from '../../../../domain/decide/refusal.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import { deadlineStep } from '../../../../domain/read/deadline-step.ts';
import { watchedClocks } from '../../../../domain/case/clock-watch.ts';
import type { Application } from '../../../../domain/application/application.ts';
import { classify } from '../../../../domain/eligibility/classify.ts';
import type { PlanFacts } from '../../../../domain/directory/plan-facts.ts';
import { type Instant, LocalDate } from '../../../../domain/time/instants.ts';
import { application, licensed } from '../../eligibility/applications.ts';
import { pacific } from '../../time/pacific.ts';
import { deliver, report } from './records.ts';
import { payloadOf, type Play, type TypeAndPayload } from './playing.ts';
import {
  caseNumber,
  colleagues,
  directory,
  organizationOf,
  people,
  plan as listedPlan,
  reviewerSeat,
} from './people.ts';
import type { StaffMember } from '../../../../domain/directory/staff.ts';
import { goesOnPaper } from '../../../../domain/letters/letters.ts';
import { clockOf } from '../../../../domain/case/clock.ts';
import type { Counting } from '../../../../domain/clocks/receipt.ts';
import { CaseNumber } from '../../../../domain/case/case-number.ts';
import { OrganizationId, PlanId, ReviewerId } from '../../../../domain/words/ids.ts';

export type { Play, TypeAndPayload } from './playing.ts';

export interface Opening {
  /** Cases that came in within a day and may be of the same member. */
  alike?: readonly CaseNumber[];
  at: string;
  application: Application;
  plan?: PlanEntry;
  facts?: PlanFacts;
  /** How staff typed it in, of one that did not come by itself. */
  typedIn?: Pick<FileApplication, 'by' | 'channel' | 'typed'>;
  /** Reviewers that the choice may take; without them, those of the directory. */
  reviewers?: readonly string[];
  /** The organization that the choice asks where it has nobody; without it, none. */
  asks?: string;
  /** Those of them whose record of discipline nobody has looked up lately. */
  unchecked?: readonly string[];
  /** Whom the choice names to be looked up where it has nobody. */
  toCheck?: readonly string[];
  /** The directory of staff, where names are held against it as the case comes in. */
  staff?: readonly StaffMember[];
  /** The names of the reviewers of the case, where what is written is held against them. */
  reviewerNames?: readonly string[];
  /** The machines that watch the clocks are behind: nothing is reminded, missed or counted by itself. */
  clocksLag?: boolean;
  /** Mail is not sent by itself. */
  mailLags?: boolean;
  /** What the directories say of calendar and plan; a test may change it on the way. */
  counting?: Counting;
}

export function play(opening: Opening): Play {
  const { application: asked, plan = listedPlan, facts = licensed, reviewers = directory } = opening;
  let now = pacific(opening.at);
  const filing = {
    caseNumber,
    application: asked,
    channel: 'web',
    plan,
    at: now,
    by: people.applicant,
    ...opening.typedIn,
    ...opening.counting,
  } as const;
  const filed = decideFiling(filing);
  let state = filed.state;
  const events: CaseEvent[] = [...filed.events];
  let told = 0;
  let listed = 0;

  /** The test may have changed the calendar meanwhile. */
  const looked = (): Lookups => ({
    ...(opening.alike && { alike: opening.alike }),
    ...opening.counting,
    ...(opening.staff && { colleagues: opening.staff }),
    ...(opening.reviewerNames && { reviewerNames: opening.reviewerNames }),
  });

  function carry(command: Command, found: Lookups = {}): Refusal | undefined {
    const decision = decide(command, state, { ...looked(), ...found });
    if ('refusal' in decision) return decision.refusal;
    state = decision.state;
    events.push(...decision.events);
    return undefined;
  }

  function system(...[type, payload]: TypeAndPayload): void {
    const refusal = carry(commandOf(type, payload, people.system, now));
    if (refusal !== undefined) throw new Error(`${type} was refused: ${refusal.detail}`);
  }

  function act(): boolean {
    const step = nextStep(state, { generation: state.generation, looks: 1, startedAt: now }, now);
    if (step.startsWith('wait-') || step === 'leave' || step === 'step-aside') return false;
    if (step === 'classify') {
      system('classify', {
        recommendation: classify(state.application, facts, state.receivedAt, {
          calendar: opening.counting?.calendar,
          postmarkedOn: state.postmarkedOn,
          planWord: state.planWord,
        }),
      });
    } else if (step === 'propose-reviewers') {
      const asks = opening.asks === undefined ? {} : { organizationId: OrganizationId.parse(opening.asks) };
      const toCheck = opening.toCheck?.map(id => ReviewerId.parse(id));
      const proposal = proposalFor(state, reviewers, opening.unchecked);
      system('propose-reviewers', { proposal: { ...proposal, ...asks, ...(toCheck && { toCheck }) } });
    } else {
      const command = { type: step, payload: {}, at: now, by: people.system };
      const refusal = carry(command as Command);
      if (refusal !== undefined) throw new Error(`${step} was refused: ${refusal.detail}`);
    }
    return true;
  }

  function mail(): boolean {
    const next = state.notices.find(({ status }) => status === 'queued');
    if (next === undefined || opening.mailLags === true) return false;
    if (goesOnPaper(next, state)) {
      system('queue-for-post', { noticeId: next.id });
      return true;
    }
    system('record-notice-sent', { noticeId: next.id, messageId: `mail-${next.id}` });
    system('record-notice-delivered', { noticeId: next.id });
    return true;
  }

  function settle(): void {
    for (let turns = 0; act() || mail(); turns += 1) {
      if (turns > 200) throw new Error(`The machine goes in circles in ${state.stage}.`);
    }
  }

  function milestone(target: Instant): boolean {
    const due = watchedClocks(state).toSorted((a, b) => (a.nextAt < b.nextAt ? -1 : 1))[0];
    if (due === undefined || due.nextAt > target) return false;
    if (due.nextAt > now) now = due.nextAt;
    const step = deadlineStep(state, { ...due, startedAt: now }, now);
    const { nextAt, ...run } = due;
    const { version } = state;
    if (step.next === 'remind') system('record-reminder', run);
    else if (step.next === 'miss') system('record-missed', run);
    else if (step.next === 'count-penalty-day') system('record-penalty-day', run);
    else throw new Error(`${run.clock} is watched at ${nextAt}, but its step is ${step.next}.`);
    if (state.version === version) throw new Error(`${run.clock} is watched at ${nextAt}, but nothing comes of it.`);
    settle();
    return true;
  }

  settle();
  const self: Play = {
    events,
    state: () => state,
    now: () => now,
    until(written) {
      const target = pacific(written);
      if (target < now) throw new Error(`${written} has passed.`);
      if (opening.clocksLag !== true) while (milestone(target));
      now = target;
      return self;
    },
    give(by, type, given) {
      const payload = payloadOf(given, state);
      const refusal = carry(commandOf(type, payload, by, now), { ...lookedUp(type, payload), ...looked() });
      if (refusal !== undefined) throw new Error(`${type} was refused: ${JSON.stringify(refusal)}`);
      settle();
      return self;
    },
    at(written, by, ...command) {
      return self.until(written).give(by, ...command);
    },
    delivers(written, how) {
      if (written !== undefined) self.until(written);
      deliver(self, how);
      return self;
    },
    reports(written, how) {
      if (written !== undefined) self.until(written);
      report(self, how);
      return self;
    },
    refusalOf(by, type, given) {
      const payload = payloadOf(given, state);
      const decision = decide(commandOf(type, payload, by, now), state, { ...lookedUp(type, payload), ...looked() });
      return 'refusal' in decision ? decision.refusal : undefined;
    },
    clock(id) {
      const clock = clockOf(state, id);
      if (clock === undefined) throw new Error(`The case has no clock ${id}.`);
      return clock;
    },
    news() {
      const types = events.slice(told).map(({ type }) => type);
      told = events.length;
      return types;
    },
    letters() {
      const all = events.filter(event => event.type === 'notice-queued').map(({ data }) => data.notice);
      const fresh = all.slice(listed);
      listed = all.length;
      return fresh.map(({ kind, to }) => `${kind} → ${to.party === 'reviewer' ? to.reviewerId : to.party}`);
    },
  };
  return self;
}

const sameMember = application();

export function commandOf(type: Command['type'], payload: TypeAndPayload[1], by: Actor, at: Instant): Command {
  // The pairs of type and payload were checked where they were written; the compiler cannot follow them into a union.
  return { type, payload, by, at } as Command;
}

/** What the functions look up in the directories. */
export function lookedUp(type: Command['type'], payload: TypeAndPayload[1]): Lookups {
  if (type === 'identify-plan' && 'planId' in payload) {
    return { plan: { planId: PlanId.parse(payload.planId), name: 'Golden Valley Health Plan', listed: true } };
  }
  if (type === 'confirm-referral' && 'referral' in payload) {
    const contactId = String(payload.referral);
    const confirmedOn = contactId === 'dol-ebsa' ? LocalDate.parse('2027-01-29') : undefined;
    const entry = { contactId, name: 'Department of Labor', source: 'Its own page', confirmedOn };
    return { contact: entry };
  }
  if (type === 'move-to-plan' && 'planId' in payload) {
    const planId = PlanId.parse(payload.planId);
    const name = planId === 'harbor-light' ? 'Harbor Light Health Plan' : 'Golden Valley Health Plan';
    return { plan: { planId, name, listed: true } };
  }
  if (type === 'misfile-document' && 'belongsTo' in payload && payload.belongsTo !== undefined) {
    const { patient } = sameMember;
    return { otherCase: { caseNumber: CaseNumber.parse(payload.belongsTo), patient, isDuplicate: false } };
  }
  if (type === 'reassign' && 'to' in payload && payload.to !== undefined) {
    return { staff: { sub: payload.to, name: 'Dorian Whitfield', email: 'dw@helpcenter.example', role: 'analyst' } };
  }
  if (type === 'record-call' && 'callBackBy' in payload && payload.callBackBy !== undefined) {
    return payload.callBackBy === 'nobody'
      ? {}
      : { staff: { sub: payload.callBackBy, name: 'Nia', email: 'nia@helpcenter.example', role: 'nurse' } };
  }
  if ((type === 'close-case' || type === 'keep-apart') && 'of' in payload && payload.of !== undefined) {
    const { patient } = sameMember;
    return { otherCase: { caseNumber: CaseNumber.parse(payload.of), patient, isDuplicate: false } };
  }
  if (type === 'recheck-reviewers') return { seated: new Map(directory.map(id => [ReviewerId.parse(id), looked(id)])) };
  if (type === 'assign-reviewer' && 'reviewerId' in payload) {
    const organizationId = organizationOf(payload.reviewerId);
    return { reviewer: { organizationId, organizationListed: true, qualifications: 'Neurology' } };
  }
  return { colleagues };
}

/** Somebody has looked up everybody's record of discipline: R-106 has a sanction pending. */
function looked(reviewerId: string): ReviewerEntry {
  const { organizationId, qualifications } = reviewerSeat(1, reviewerId);
  const result = reviewerId === 'R-106' ? 'pending' : 'none';
  const on = LocalDate.parse('2027-02-02');
  const checks = [{ what: 'discipline', on, proof: 'The register; page 1', result, by: 'sue' } as const];
  return { organizationId, qualifications, organizationListed: true, credentials: { checks, unchecked: [] } };
}

function proposalFor(state: CaseState, reviewers: readonly string[], unchecked: readonly string[] = []) {
  const taken: string[] = [...state.seats, ...state.formerReviewers].map(({ reviewerId }) => reviewerId);
  const free = reviewers.filter(id => !taken.includes(id));
  const seats = emptySeats(state).flatMap((seat, index) => {
    const reviewerId = free[index];
    return reviewerId === undefined ? [] : [reviewerSeat(seat, reviewerId)];
  });
  const missing = { checks: [], unchecked: ['discipline' as const] };
  const credentials =
    unchecked.length === 0 ? {} : { credentials: Object.fromEntries(unchecked.map(id => [id, missing])) };
  return { seats, proof: { seed: 'the test', considered: reviewers.length, excluded: {}, ...credentials } };
}

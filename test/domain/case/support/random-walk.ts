import { openTranslations } from '../../../../domain/case/translations-of.ts';
import type { Actor } from '../../../../domain/people/actors.ts';
import { AskedParty } from '../../../../domain/case/question.ts';
import { planIsParty } from '../../../../domain/case/access.ts';
import { unreadOf } from '../../../../domain/case/reading.ts';
import { allowedCommands } from '../../../../domain/commands/permissions.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import type { CommandType } from '../../../../domain/commands/commands.ts';
import { type Instant, LocalDate } from '../../../../domain/time/instants.ts';
import { localDateOf, plusDays } from '../../../../domain/time/days.ts';
import { send } from './papers.ts';
import { whole } from './analysis.ts';
import { heldBack } from '../../../../domain/case/passing-on.ts';
import { noConflicts, otherCase, people, privileges, reviewer } from './people.ts';
import { checklist } from './records.ts';
import type { TypeAndPayload, Play } from './play.ts';
import { ActsBy } from '../../../../domain/case/standing-in.ts';
import { ClockId } from '../../../../domain/clocks/rule.ts';

/** One step of a random walk: which of the legal commands, with which of its payloads, after how many hours. */
export interface Step {
  pick: number;
  payload: number;
  hours: number;
  /** Whether the step brings the case nearer to its end, where there is one that does. */
  forward: boolean;
}

const forward: readonly CommandType[] = [
  'route-case',
  'proceed-without-records',
  'accept-review',
  'clear-tie',
  'submit-analysis',
  'save-analysis-draft',
  'adopt-determination',
  'report-authorization',
  'accept-authorization',
  'resolve-complaint',
  'confirm-care',
];

/** Before these somebody sends a paper; what becomes of it is left to chance. */
const restsOnPapers: readonly CommandType[] = ['deliver-records', 'proceed-without-records', 'report-authorization'];
const fates = ['admitted', 'admitted', 'admitted', 'arrived', 'refused', 'announced'] as const;

const reason = 'Chosen at random';

const closings = [
  { outcome: 'duplicate', of: otherCase, reason },
  { outcome: 'premature', reason },
  { outcome: 'non-jurisdictional', reason },
  { outcome: 'no-signature', reason },
  { outcome: 'died', reason },
] as const;

/** Everybody who may do something with the case now. */
export function actorsOf(state: CaseState): Actor[] {
  const { analyst, nurse, attorney, supervisor, director, applicant } = people;
  const staff = [analyst, nurse, attorney, supervisor, director, applicant, planOf(state), people['review-org']];
  return [...staff, ...state.seats.map(({ reviewerId }) => reviewer(reviewerId))];
}

/** Whoever signs in for the plan that has the case now. */
function planOf({ plan }: CaseState): Actor {
  return [people.plan, people['another plan']].find(({ planId }) => planId === plan.planId) ?? people.plan;
}

/** Takes one step. A command whose payload does not fit the case is refused and changes nothing. */
export function take(played: Play, step: Step): void {
  const legal = actorsOf(played.state()).flatMap(by =>
    allowedCommands(played.state(), by).map(type => [by, type] as const),
  );
  const nearer = legal.filter(([, type]) => forward.includes(type));
  const all = step.forward && nearer.length > 0 ? nearer : [...legal, ...systemSteps(played.state())];
  const chosen = all[step.pick % Math.max(1, all.length)];
  if (step.hours > 0) played.until(new Date(Date.parse(played.now()) + step.hours * 3_600_000).toISOString());
  if (chosen === undefined) return;
  const [by, type] = chosen;
  if (typeof type === 'string' && restsOnPapers.includes(type)) {
    const isParty = planIsParty(played.state());
    send(played, isParty ? planOf(played.state()) : people.analyst, 1, fates[step.payload % fates.length]);
  }
  if (step.payload % 7 === 3) sendPaper(played, step.payload);
  const given = typeof type === 'string' ? payloadFor(type, played.state(), step.payload, played.now()) : type;
  if (played.refusalOf(by, ...given) === undefined) played.give(by, ...given);
}

/** The member sends something of their own accord, where the case takes it. */
function sendPaper(played: Play, choice: number): void {
  const kind = (['evidence', 'signature', 'certification'] as const)[choice % 3] ?? 'evidence';
  const paper = { kind, fileName: 'x.pdf', contentType: 'application/pdf', bytes: 9 } as const;
  const refusal = played.refusalOf(people.applicant, 'announce-document', paper);
  if (refusal === undefined) send(played, people.applicant, 1, fates[choice % fates.length], { kind });
}

function systemSteps({ notices, receivedAt, version }: CaseState): [Actor, TypeAndPayload][] {
  const queued = notices.find(({ status }) => status === 'queued');
  const sent = notices.findLast(({ status }) => status === 'sent' || status === 'delivered');
  const by = people.system;
  const mail = { mailId: `mail-${version}`, receivedAt, toBeRead: version % 2 === 0 };
  const steps: [Actor, TypeAndPayload][] = [
    [by, ['raise-trouble', { act: 'open-review', error: 'States.Timeout' }]],
    [by, ['join-mail', mail]],
  ];
  if (queued !== undefined) {
    const noticeId = queued.id;
    steps.push([by, ['record-notice-sent', { noticeId, messageId: 'm' }]], [by, ['withdraw-notice', { noticeId }]]);
    steps.push([by, ['record-notice-sent', { noticeId, messageId: 'm' }]], [by, ['queue-for-post', { noticeId }]]);
  }
  if (sent !== undefined) {
    const noticeId = sent.id;
    steps.push([by, ['record-notice-bounced', { noticeId, reason }]], [by, ['queue-for-post', { noticeId }]]);
  }
  return steps;
}

function questionAt({ questions = [] }: CaseState, choice: number): string {
  const open = questions.filter(({ answer }) => answer === undefined);
  return open[choice % Math.max(1, open.length)]?.id ?? 'question-0';
}

function payloadFor(type: CommandType, state: CaseState, choice: number, now: Instant): TypeAndPayload {
  const odd = choice % 2 === 1;
  const finding = odd ? 'upheld' : 'overturned';
  const issues = state.issues.map(({ number }) => ({
    issue: number,
    route: (['imr', 'complaint', 'imr', 'not-taken'] as const)[(number + choice) % 4] ?? 'imr',
  }));
  switch (type) {
    case 'route-case':
      return [
        type,
        {
          reason,
          ...(choice % 5 === 0 && { goOnWithout: reason }),
          ...(choice % 3 === 0 ? { issues } : { route: odd ? ('imr' as const) : ('complaint' as const) }),
        },
      ];
    case 'reclassify': {
      const route = choice % 3 === 0 ? 'complaint' : 'imr';
      const reviewType = (['medical-necessity', 'experimental', 'urgent-care'] as const)[choice % 3];
      const issue = (choice % state.issues.length) + 1;
      return [type, { reason, issues: [route === 'imr' ? { issue, route, reviewType } : { issue, route }] }];
    }
    case 'reassign':
      return [type, odd ? { to: 'analyst-2', reason } : { reason }];
    case 'request-information':
      return [type, { items: ['signature'], to: choice % 3 === 0 ? 'provider' : 'applicant' }];
    case 'supply-information':
      return [type, odd ? { signedBy: 'Maria Lopez', signedOn: LocalDate.parse('2027-02-01') } : {}];
    case 'judge-signature':
      return [type, { accepted: odd, reason }];
    case 'revoke-release':
      return [type, {}];
    case 'record-state-hearing':
      return [type, odd ? { status: 'requested' as const } : { noticeOn: localDateOf(now) }];
    case 'confirm-referral':
      return [type, { referral: state.recommendation?.referral ?? 'dol-ebsa' }];
    case 'identify-plan':
      return [type, { planId: 'golden-valley' }];
    case 'accept-review':
      return [
        type,
        {
          conflicts: { ...noConflicts, provider: choice % 5 === 4, ...(choice % 5 === 3 && { facility: privileges }) },
        },
      ];
    case 'clear-tie':
      return [type, { seat: (choice % 3) + 1, question: 'facility', paragraph: 'H&S 1374.32', reason }];
    case 'uphold-tie':
      return [type, { seat: (choice % 3) + 1, question: 'facility', reason }];
    case 'assign-reviewer':
      return [type, { reviewerId: `R-2${String(choice).padStart(2, '0')}`, reason }];
    case 'disqualify-reviewer':
      return [type, { seat: (choice % 3) + 1, reason }];
    case 'submit-analysis':
      return [type, choice % 3 === 0 ? { finding, rationale: reason } : whole({ finding, rationale: reason })(state)];
    case 'save-analysis-draft':
      return [type, { finding }];
    case 'adopt-determination':
      return [type, odd ? { authorizeWithin: 2, secondLook: true } : {}];
    case 'record-second-look': {
      const issue = state.determination?.findings[0]?.issue ?? 1;
      const concerns = [{ issue, about: 'records', says: reason } as const];
      return [type, odd ? { finding: 'concern', concerns } : { finding: 'sound' }];
    }
    case 'answer-second-look':
      return [type, { follows: 'nothing', note: reason }];
    case 'return-determination':
      return [type, odd ? { reason, forReviewer: reason, seats: [1] } : { reason, forReviewer: reason }];
    case 'extend-deadline':
      return [type, { clock: ClockId.options[choice % ClockId.options.length] ?? 'V1', days: 1, reason }];
    case 'answer-no-care': {
      const own = state.documents.filter(({ from }) => from === 'plan').map(({ id }) => id);
      return [type, odd ? { says: 'not-given' } : { says: 'given', documentIds: own }];
    }
    case 'reopen-authorization':
      return [
        type,
        odd ? { because: 'proof-false', reason } : { because: 'taken-back', takenBackOn: localDateOf(now), reason },
      ];
    case 'move-to-plan':
      return [type, { planId: state.plan.planId === 'harbor-light' ? 'golden-valley' : 'harbor-light', reason }];
    case 'misfile-document': {
      const papers = state.documents.filter(({ status }) => status === 'admitted');
      const documentId = papers[choice % Math.max(1, papers.length)]?.id ?? 'D0000';
      return [type, { documentId, reason, ...(odd && { belongsTo: otherCase }) }];
    }
    case 'put-back-document':
      return [type, { documentId: state.setAside?.at(-1)?.id ?? 'D0000', reason }];
    case 'review-disclosure':
      return [type, { disclosure: state.disclosures?.at(-1)?.id ?? '', finding: odd ? 'breach' : 'no-breach', reason }];
    case 'withdraw-issue':
      return [type, { issue: (choice % state.issues.length) + 1 }];
    case 'reverse-by-plan':
      return [type, choice % 3 === 0 ? { issues: [(choice % state.issues.length) + 1] } : {}];
    case 'resume-review':
      return [type, { reason }];
    case 'follow-up-care':
      return [type, { because: 'no-appointment', askOn: plusDays(localDateOf(now), (choice % 9) + 1), reason }];
    case 'extend-for-late-papers':
      return [type, { days: (choice % 3) + 1 }];
    case 'record-enforcement-referral':
      return [type, { clock: odd ? 'C1' : 'C2' }];
    case 'withdraw-extension':
      return [type, { clock: ClockId.options[choice % ClockId.options.length] ?? 'V1', reason }];
    case 'resolve-complaint':
      return [type, { summary: reason }];
    case 'close-case':
      return [type, closings[choice % closings.length] ?? { outcome: 'died', reason }];
    case 'record-posted': {
      const waiting = state.notices.find(({ status }) => status === 'to-post');
      return [type, { noticeId: waiting?.id ?? '' }];
    }
    case 'record-returned': {
      const posted = state.notices.find(({ status }) => status === 'posted');
      return [type, { noticeId: posted?.id ?? '' }];
    }
    case 'send-again':
      return [type, { noticeIds: state.notices.filter(({ status }) => status === 'to-post').map(({ id }) => id) }];
    case 'correct-contact':
      return [type, odd ? { email: 'put-right@members.example' } : { phone: '916-555-0199' }];
    case 'reissue-access-code':
      return [type, { reason, by: odd ? 'email' : 'post', caller: { who: 'The member', checked: reason } }];
    case 'correct-patient':
      return [type, odd ? { lastName: `Lopez-${choice}`, reason } : { memberId: `M-${choice}`, reason }];
    case 'correct-provider':
      return [
        type,
        { issue: 1, reason, ...(odd ? { name: `Ana Ruiz ${choice}` } : { contact: { fax: '559-555-0199' } }) },
      ];
    case 'record-authorization':
      return [type, { release: { signedBy: 'Maria Lopez', signedOn: LocalDate.parse('2027-02-01') } }];
    case 'recheck-reviewers':
    case 'confirm-correction':
    case 'confirm-coming-of-age':
    case 'record-death':
      return [type, {}];
    case 'take-back-death':
      return [type, { reason }];
    case 'substitute-applicant': {
      const { address, phone } = state.application.patient;
      const by = (state.death === undefined ? ['guardian', 'patient'] : ['personal-representative'])[choice % 2];
      const contact = { address, phone, contactByEmail: odd, ...(odd && { email: 'tomas@members.example' }) };
      return [type, { name: 'Tomas Lopez', by: ActsBy.parse(by ?? 'successor-in-interest'), contact, note: reason }];
    }
    case 'pass-on-documents':
      return [type, { documentIds: heldBack(state).map(({ id }) => id) }];
    case 'keep-apart':
      return [type, { of: state.likenesses?.[0]?.of ?? otherCase, reason }];
    case 'add-note':
      return [type, { note: reason }];
    case 'record-call':
      return [type, { with: 'applicant', said: reason, ...(odd && { callBackOn: localDateOf(now) }) }];
    case 'record-translation': {
      const { of = 1 } = openTranslations(state)[0] ?? {};
      return [type, odd ? { of, notNeeded: true } : { of, words: [reason], checkedBy: 'Lucia Andrade' }];
    }
    case 'settle-call-back': {
      const callBack = state.callBacks?.[0]?.id ?? 'call-0';
      return [
        type,
        odd ? { callBack, result: 'done' } : { callBack, result: 'not-reached', tryAgainOn: localDateOf(now) },
      ];
    }
    case 'ask-question':
      return [type, { to: AskedParty.options[choice % 3] ?? 'plan', question: reason }];
    case 'answer-question':
      return [type, { question: questionAt(state, choice), answer: reason }];
    case 'repeat-question':
      return [type, { question: questionAt(state, choice) }];
    case 'go-on-without-answer':
      return [type, { question: questionAt(state, choice), reason }];
    case 'ask-plan':
      return [type, { forPlan: reason }];
    case 'answer-inquiry':
      return [
        type,
        odd
          ? { grievance: 'decided' }
          : { terms: [{ issue: 1, excludedByName: choice % 4 === 0, coveredOtherwise: true }] },
      ];
    case 'keep-path':
      return [type, { reason }];
    case 'deliver-records': {
      const papers = state.documents
        .filter(({ from }) => from === 'plan' || from === 'help-center')
        .map(({ id }) => id);
      const correspondence = [{ state: 'there' }, { state: 'missing' }, { state: 'withheld', reason }] as const;
      const list = odd ? {} : { correspondence: correspondence[choice % 3] ?? correspondence[0] };
      return [type, { documentIds: papers.slice(-2), checklist: checklist(list) }];
    }
    case 'read-documents': {
      const unread = unreadOf(state).map(({ subject }) => subject);
      const read = odd ? unread.slice(0, 1) : unread;
      return [
        type,
        {
          documentIds: read.filter(id => !id.startsWith('mail-')),
          mailIds: read.filter(id => id.startsWith('mail-')),
        },
      ];
    }
    case 'complete-documentation':
      return [type, odd ? { withoutAwaited: reason } : { completedOn: localDateOf(state.receivedAt) }];
    case 'report-authorization': {
      const papers = state.documents
        .filter(({ from }) => from === 'plan' || from === 'help-center')
        .map(({ id }) => id);
      const what = state.issues.some(({ alreadyReceived }) => alreadyReceived) && odd ? 'paid' : 'authorized';
      const on = localDateOf(
        choice % 5 === 4 ? state.receivedAt : (state.determination?.adoptedAt ?? state.receivedAt),
      );
      return [type, { what, on, documentIds: papers.slice(-1) }];
    }
    case 'accept-authorization':
      return [type, choice % 3 === 0 ? {} : { what: odd ? 'paid' : 'authorized' }];
    case 'refuse-authorization':
      return [type, { reason, forPlan: reason, ...(choice % 3 !== 0 && { what: odd ? 'paid' : 'authorized' }) }];
    case 'find-records-incomplete':
      return [type, { items: odd ? ['criteria'] : ['submissions', 'decision-maker'], reason }];
    case 'judge-withholding':
      return [type, { item: 'correspondence', accepted: odd, reason }];
    case 'expedite':
      return [
        type,
        choice % 3 === 0 ? { reason } : { reason, certifies: [odd ? 'serious-threat' : 'less-effective-later'] },
      ];
    case 'rederive-clocks':
    case 'proceed-without-information':
    case 'proceed-without-records':
    case 'return-to-standard':
    case 'decline-urgency':
    case 'refuse-form':
    case 'reopen-case':
      return [type, { reason }];
    case 'acknowledge-receipt':
    case 'decline-review':
    case 'confirm-care':
    case 'report-no-care':
    case 'withdraw':
    case 'answer-complaint':
    case 'give-up-on-documents':
    case 'wait-for-documents':
    case 'clear-trouble':
      return [type, {}];
    case 'declare-conflict':
      return [type, { reason }];
    case 'confirm-conflict':
    case 'clear-conflict':
      return [type, { staff: ['nan', 'nia', 'ana', 'art'][choice % 4] ?? 'nan', reason }];
  }
}

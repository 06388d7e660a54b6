import type { Counting } from '../../../domain/clocks/receipt.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { noConflicts, people, reviewer } from '../case/support/people.ts';
import { send } from '../case/support/papers.ts';
import { play, type Opening, type Play } from '../case/support/play.ts';
import type { Fate } from '../case/support/playing.ts';
import { application, exclusion, experimental, necessity } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { whole } from '../case/support/analysis.ts';

const { analyst, applicant, director, nurse, supervisor, system } = people;

/** Tuesday 2027-02-02, nine in the morning: when the cases of these scripts come in. */
export const at = '2027-02-02T09:00-08:00';
export const reason = 'For a reason';
export const note = 'A note';
const providerContact = { email: 'office@ruiz.example' };
export const copied = { ...necessity, providerContact };
export const another = {
  ...necessity,
  provider: 'Ben Okafor, MD',
  providerContact: { email: 'office@okafor.example' },
};
export const complained = { ...exclusion, providerContact };
export const paid = { ...necessity, alreadyReceived: true };
export { exclusion, experimental, necessity };

export type More = Partial<Opening> & { services?: readonly object[]; changed?: Record<string, unknown> };

export function filed({ services = [necessity], changed = {}, ...more }: More = {}): Play {
  return play({ at, application: application({ services, ...changed }), ...more });
}

/** A case that is urgent from its filing on. */
export function urgent(more: More = {}): Play {
  return filed(more).give(analyst, 'expedite', { reason });
}

export function routed({ as: route, ...more }: More & { as?: 'imr' | 'complaint' } = {}): Play {
  return filed(more).give(analyst, 'route-case', { reason, ...(route && { route }) });
}

export function urgentRouted(more?: More): Play {
  return urgent(more).give(analyst, 'route-case', { reason });
}

/** Routed as a complaint. */
export function aComplaint(more: More = {}): Play {
  return routed({ services: [exclusion], ...more });
}

/** One part is reviewed, the other is a complaint. */
export function split(more: More = {}): Play {
  return routed({ services: [copied, complained], ...more });
}

export function delivered(told: Play): Play {
  return told.delivers();
}

export function complete(told: Play): Play {
  return delivered(told).give(analyst, 'complete-documentation', {});
}

/** Every seat that somebody was invited to is accepted. */
export function accepted(told: Play): Play {
  for (const { reviewerId, status } of told.state().seats) {
    if (status === 'invited') told.give(reviewer(reviewerId), 'accept-review', { conflicts: noConflicts });
  }
  return told;
}

export function reviewing(more?: More): Play {
  return accepted(complete(routed(more)));
}

export function urgentReviewing(more?: More): Play {
  return accepted(complete(urgentRouted(more)));
}

type Finding = 'overturned' | 'upheld';

/** Each of the panel finds so, on all that is reviewed. */
export function analysed(told: Play, ...findings: Finding[]): Play {
  told.state().seats.forEach(({ reviewerId }, index) => {
    const finding = findings[index] ?? findings.at(-1) ?? 'overturned';
    told.give(reviewer(reviewerId), 'submit-analysis', whole({ finding, rationale: 'Needed.' }));
  });
  return told;
}

export function adopted(told: Play): Play {
  return told.give(director, 'adopt-determination', {});
}

export function authorizing(more?: More): Play {
  return adopted(analysed(reviewing(more)));
}

export function reported(told: Play): Play {
  return told.reports();
}

export function confirming(more?: More): Play {
  return reported(authorizing(more)).give(analyst, 'accept-authorization', {});
}

export function withdrawn(told: Play): Play {
  return told.give(applicant, 'withdraw', {});
}

export function expedited(told: Play): Play {
  return told.give(analyst, 'expedite', { reason });
}

export function slowed(told: Play): Play {
  return told.give(nurse, 'return-to-standard', { reason });
}

export function waiting(more?: More): Play {
  return filed(more).give(nurse, 'request-information', { items: ['signature'] });
}

type Change = { issue: number; route: 'imr' | 'complaint'; reviewType?: 'experimental' | 'urgent-care' };

export function reclassified(told: Play, ...issues: Change[]): Play {
  return told.give(analyst, 'reclassify', { issues, reason });
}

/** A panel of three of which two organizations have a seat, and nobody a third. */
export function panel(): Play {
  return complete(routed({ services: [experimental], reviewers: ['R-101', 'R-301'] }));
}

/** The same, full. */
export function fullPanel(): Play {
  const told = panel().give(supervisor, 'assign-reviewer', { reviewerId: 'R-102', reason });
  return accepted(told);
}

const paper = { kind: 'evidence', fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 9 } as const;

/** A paper of the member is announced, and its file comes in. */
export function paperArrived(told: Play = filed()): Play {
  const documentId = told.give(applicant, 'announce-document', paper).state().documents.at(-1)?.id ?? '';
  return told.give(system, 'receive-document', { documentId, versionId: 'v1' });
}

/** Its check is not heard of, and a person is asked. */
export function paperStalled(told: Play = filed()): Play {
  paperArrived(told);
  const documentId = told.state().documents.at(-1)?.id ?? '';
  return told.give(system, 'record-failed-check', { documentId, versionId: 'v1', verdict: 'access-denied' });
}

export function paperOf(told: Play, index = 0): string {
  return told.state().documents.at(index)?.id ?? '';
}

/** Somebody has sent a paper, the newest of the case. */
export function sent(told: Play, by: Actor, fate: Fate = 'admitted'): Play {
  send(told, by, 1, fate);
  return told;
}

/** The plan is silent, and the review goes on with what the member has sent. */
export function withoutRecords(told: Play): Play {
  return sent(told, applicant).give(analyst, 'proceed-without-records', { reason });
}

/** The newest letter of that kind. */
export function letterOf(told: Play, kind: string, party?: string): string {
  const all = told.state().notices.filter(one => one.kind === kind && (party ?? one.to.party) === one.to.party);
  return all.at(-1)?.id ?? '';
}

const closed = { '2027': { add: [{ date: day('2027-02-04'), name: 'Day of mourning' }] } };

/** The offices are closed on Thursday 2027-02-04, which nobody knew when the case came in. */
export const mourning: Counting = { calendar: { officeClosures: closed } };
export const undeemed: Counting = { deemedReceipt: false };

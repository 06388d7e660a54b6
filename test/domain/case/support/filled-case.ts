import type { CaseState } from '../../../../domain/case/state.ts';
import { application, necessity } from '../../eligibility/applications.ts';
import { send, senders } from './papers.ts';
import { noConflicts, people } from './people.ts';
import { checklist } from './records.ts';
import { play, type Play } from './play.ts';

const { analyst, applicant, plan } = people;

type Write = (characters: number) => string;
const plainly: Write = length => 'd'.repeat(length);

/** A case with so many services, texts of so many characters, and letters until there are as many as asked for. */
interface Long {
  services: number;
  characters: number;
  notices: number;
}

/** The longest application that there may be, and many letters. */
const longest: Long = { services: 20, characters: 2000, notices: 100 };

/** The same with so many papers, half of them the member's and half of them the plan's. */
export function filledCase({ documents, ...long }: Long & { documents: number }, write?: Write): CaseState {
  const told = longCase(long, write);
  send(told, applicant, Math.ceil(documents / 2), 'admitted');
  const documentIds = send(told, plan, Math.floor(documents / 2), 'admitted');
  return told.give(plan, 'deliver-records', { documentIds, checklist: checklist() }).state();
}

/**
 * The longest case, with as many papers as each party can bring the case to show at one time: a hundred in the case, and
 * beside them as many as may have been announced within a day in vain, and the newest that were refused.
 * @param named how a party calls its papers
 */
export function fullCase(write: Write, named: (from: keyof typeof senders) => string): CaseState {
  const told = longCase(longest, write);
  told.delivers().give(analyst, 'complete-documentation', {});
  told.give(senders.reviewer, 'accept-review', { conflicts: noConflicts });
  const everybody = Object.entries(senders) as [keyof typeof senders, (typeof senders)[keyof typeof senders]][];
  const all = (papers: number, fate?: 'admitted' | 'refused') => {
    for (const [from, by] of everybody) send(told, by, placesOf(from, papers), fate, { nameOf: () => named(from) });
  };
  all(100);
  told.until('2027-02-02T10:00-08:00');
  all(49);
  told.until('2027-02-02T11:00-08:00');
  all(20, 'refused');
  all(100, 'admitted');
  return told.state();
}

/** The plan has a paper in the case already, its record: one less fits of what takes a place, and one more may be on its way. */
function placesOf(from: string, papers: number): number {
  if (from !== 'plan') return papers;
  return papers === 100 ? 99 : papers === 49 ? 50 : papers;
}

function longCase({ services, characters, notices }: Long, write: Write = plainly): Play {
  const service = () => ({
    ...necessity,
    description: write(characters),
    diagnosis: write(Math.min(1000, characters)),
  });
  const told = play({
    at: '2027-02-02T09:00-08:00',
    application: application({ services: Array.from({ length: services }, service) }),
  });
  told.give(analyst, 'route-case', {});
  for (let turn = 0; told.state().notices.length < notices; turn += 1) {
    if (turn % 2 === 0) told.give(analyst, 'expedite', { reason: 'Worse' });
    else told.give(people.nurse, 'return-to-standard', { reason: 'Stable' });
  }
  return told;
}

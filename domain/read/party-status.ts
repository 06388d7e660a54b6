import type { Stage } from '../case/stage-names.ts';
import { ownQueue } from '../case/queues.ts';
import { ownSeat } from '../case/seat.ts';
import { tieToJudge } from '../case/seat-duties.ts';
import { conflictQuestions } from '../letters/en/ties.ts';
import type { CaseState } from '../case/state.ts';
import type { Actor } from '../people/actors.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import { dateInWords, instantInWords } from '../time/words.ts';
import { isLateWork } from './late-work.ts';
import type { Status } from './status.ts';
import type { WorkItem } from './work-item.ts';
import { workItems } from './work.ts';

/** What somebody who is no member has to do, and what comes of it. */
interface Asked {
  doing: string;
  next: string;
}

/** By the duty’s name, whatever it is about. */
const asked: ReadonlyMap<string, Asked> = new Map(
  Object.entries({
    'deliver-records': {
      doing: 'must deliver the records, with the list of what is there, missing or withheld',
      next: 'The Help Center looks whether they are complete; then reviewers get the case.',
    },
    'report-authorization': {
      doing: 'must do what the decision asks, and report it with the document that proves it',
      next: 'The Help Center looks at the proof. Each day after the time costs a penalty.',
    },
    'answer-no-care': {
      doing: 'must say whether the care was given, or when the member has it, with a document',
      next: 'If the proof was not true, the time for the authorization goes on from its first start.',
    },
    'answer-complaint': {
      doing: 'must answer the complaint, with its documents',
      next: 'The Help Center makes its findings and sends them to all parties.',
    },
    'answer-inquiry': {
      doing: 'is asked by the Help Center for an answer',
      next: 'The case goes on without it; the answer still counts.',
    },
    'answer-question': {
      doing: 'is asked a question by the reviewers',
      next: 'The review goes on meanwhile. The answer is copied to all parties.',
    },
    'accept-review': {
      doing: 'are asked whether you can review this case without a conflict',
      next: 'If you accept, you get the records. If you cannot, say so soon: another reviewer is asked.',
    },
    'submit-analysis': {
      doing: 'have the records and owe your analysis',
      next: 'The director adopts the determination. Your name goes to no party.',
    },
    'complete-analysis': {
      doing: 'have a draft of your analysis, which does not count until it is handed in whole',
      next: 'When it is in, the director adopts the determination. Your name goes to no party.',
    },
    'fill-seat': {
      doing: 'is asked to name a reviewer for an empty seat',
      next: 'The reviewer is invited, and states that there are no conflicts.',
    },
    'invite-another': {
      doing: 'may invite another reviewer: the one who was asked says nothing',
      next: 'The seat is theirs as soon as they accept.',
    },
    'go-on-without-answer': {
      doing: 'may go on without the answer to a question, which is late',
      next: 'An answer that comes later is still passed on.',
    },
  }),
);

/** Where the case stands while nothing is asked of the reader. */
const meanwhile: Readonly<Record<Stage, Pick<Status, 'who' | 'doing' | 'next'>>> = {
  screening: {
    who: 'The Help Center',
    doing: 'is screening the application',
    next: 'The plan is told whether it becomes a review or a complaint.',
  },
  'awaiting-applicant': {
    who: 'The member',
    doing: 'was asked for something that is missing',
    next: 'When it is there, or a person decides to go on without it, the case is routed.',
  },
  'gathering-records': {
    who: 'The Help Center',
    doing: 'is looking whether the records are complete',
    next: 'When they are, reviewers get the case, and the time for the determination begins.',
  },
  'assigning-reviewers': {
    who: 'The review organization',
    doing: 'is finding reviewers without a conflict',
    next: 'The reviewers decide within the time for the determination.',
  },
  reviewing: {
    who: 'The reviewers',
    doing: 'are making the determination',
    next: 'The director adopts it, and the parties get the decision in writing.',
  },
  adopting: {
    who: 'The director',
    doing: 'has the determination and adopts it',
    next: 'The parties get the decision in writing. It binds the plan.',
  },
  authorizing: {
    who: 'The Help Center',
    doing: 'is looking at the proof of what the plan reported',
    next: 'If it holds, the member is asked whether the care came.',
  },
  'confirming-care': {
    who: 'The Help Center',
    doing: 'is finding out whether the member has received it',
    next: 'If not, the plan is asked at once.',
  },
  'resolving-complaint': {
    who: 'The Help Center',
    doing: 'is handling the complaint',
    next: 'The findings go to all parties in writing.',
  },
  closed: { who: 'Nobody', doing: 'has anything left to do', next: 'The case is closed.' },
};

/** Where the case stands for a plan, a reviewer or a review organization: what is asked of them first, or who else has it. */
export function partyStatus(state: CaseState, actor: Actor, now: Instant): Status {
  const waiting = tieStatus(state, actor, now);
  if (waiting !== undefined) return waiting;
  const queue = ownQueue(actor);
  const [first] = workItems(state)
    .filter(item => item.queue === queue)
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  const words = first === undefined ? undefined : asked.get(nameOf(first));
  if (first === undefined || words === undefined) return { ...meanwhile[state.stage], by: null };
  return { who: who[actor.role] ?? 'You', ...words, ...byWhen(first, now) };
}

/** For a reviewer who has told of a tie: what waits, for whom, and until when. */
function tieStatus(state: CaseState, actor: Actor, now: Instant): Status | undefined {
  const seat = actor.role === 'reviewer' ? ownSeat(state, actor) : undefined;
  const open = seat && tieToJudge(state, seat);
  if (open === undefined) return undefined;
  const time = timeInWords(open.judgeBy);
  return {
    who: 'A supervisor at the Department',
    doing: `is finding out whether your tie to ${conflictQuestions[open.question]} counts`,
    next: 'If it does not, you keep the seat and get the records. If it does, another reviewer is asked. Until then you have nothing to do.',
    ...(open.judgeBy < now
      ? { by: null, late: `The time ended on ${time}. It is still being looked at.` }
      : { by: time }),
  };
}

const who: Readonly<Partial<Record<Actor['role'], string>>> = { plan: 'Your plan', 'review-org': 'Your organization' };

function nameOf({ duty }: WorkItem): string {
  return duty.replace(/:.*$/u, '');
}

/** What has not begun to run, because its reader was not told of it, has no day for them. */
function byWhen(item: WorkItem, now: Instant): Pick<Status, 'by' | 'late'> {
  if (item.owner === 'help-center') return { by: null };
  const time = timeInWords(item.dueAt);
  return isLateWork(item, now) ? { by: null, late: `The time ended on ${time}. It is still owed.` } : { by: time };
}

function timeInWords(at: Instant): string {
  const day = localDateOf(at);
  return at === atLocal(day, '23:59:59') ? dateInWords(day) : instantInWords(at);
}

import type { Grounds } from '../law/grounds.ts';
import { asData } from '../words/sentence.ts';
import type { LocalDate } from '../time/instants.ts';
import type { MissingItem } from './missing.ts';
import type { TermsQuestion } from './plan-word.ts';
import type { Finding, ReviewType } from './recommendation.ts';
import type { ReferralId } from './referrals.ts';
import type { FindingSentence } from './words/en.ts';
import { findingSentenceIn } from './words/words.ts';

export type IssueRoute = 'imr' | 'complaint' | 'non-jurisdictional' | 'premature' | 'person';

/** What a rule makes of the facts that it read. */
export interface Conclusion {
  effect: Finding['effect'];
  /** In which sentences, for the person who decides and for the letter. */
  says: readonly FindingSentence[];
  /** Where it sends the issue, or the whole case. A rule that sends nowhere only remarks. */
  sends?: IssueRoute;
  /** Whether it holds back only what would be reviewed, and lets a complaint pass. */
  reviewsOnly?: true;
  /** That the issue needs no grievance first. */
  waivesGrievance?: true;
  reviewType?: ReviewType;
  missing?: readonly MissingItem[];
  /** What the plan is to be asked: nothing waits for its answer. */
  askPlan?: readonly TermsQuestion[];
  referral?: ReferralId;
  refileFrom?: LocalDate;
}

export interface Judgement extends Omit<Conclusion, 'effect' | 'says'> {
  finding: Finding;
}

/** One step of the classifier. It answers undefined where it has nothing to say about the subject. */
export interface Rule<Subject> extends Grounds {
  id: string;
  judge: (subject: Subject) => Judgement | undefined;
}

interface Definition<Subject, Read extends Finding['facts']> extends Grounds {
  id: string;
  /** Everything that the rule looks at: what it concludes from is what it shows. */
  reads: (subject: Subject) => Read;
  concludes: (facts: Read) => Conclusion | undefined;
}

export function rule<Subject, Read extends Finding['facts']>(definition: Definition<Subject, Read>): Rule<Subject> {
  const { id, authority, source, inForce, reads, concludes } = definition;
  return {
    id,
    authority,
    source,
    inForce,
    judge: subject => {
      const facts = reads(subject);
      const conclusion = concludes(facts);
      if (conclusion === undefined) return undefined;
      const { effect, says, ...rest } = conclusion;
      const words = says.map(one => findingSentenceIn('en', one)).join(' ');
      const sentences = says.map(asData);
      return { finding: { rule: id, authority, facts, conclusion: words, sentences, effect }, ...rest };
    },
  };
}

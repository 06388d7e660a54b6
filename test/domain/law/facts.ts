import type { Source } from '../../../domain/law/grounds.ts';

/** Something that was looked up, and what holds it here. */
export interface Fact {
  /** In our own words. */
  what: string;
  source: Source;
  heldBy: Held | { notBuilt: string };
}

interface Held {
  file: string;
  /** With the titles of its groups. */
  title: string;
  /** Whether it is about a date: then the test has one written out. */
  dated?: true;
}

/** What had an effect on the product when it was checked, in the order in which it was. */
export const checked: readonly Fact[] = [
  {
    what: 'A time that law or regulation sets in days or months, and whose last day is a Saturday, a Sunday, a holiday of the courts or a day on which the office is shut, ends on the next day that is none',
    source: { proof: 'read', text: 'CCP 12a(a)–(b), 12b, 135' },
    heldBy: {
      file: 'test/domain/clocks/two-edges.test.ts',
      title: '%s: %s from %s is due %s, and late after %s',
      dated: true,
    },
  },
  {
    what: 'The same for our own week to decide, for both kinds of decision, and for a complaint',
    source: { proof: 'read', text: 'CCP 12a(a)–(b), 12b' },
    heldBy: {
      file: 'test/domain/law/checked.test.ts',
      title:
        'A last day that the law sets: %s from %s, a Saturday, %s, is the day to work to until its end, and late after %s',
      dated: true,
    },
  },
  {
    what: 'Six months to apply roll over the holidays of the state and of the courts together, the day after Thanksgiving among them',
    source: { proof: 'read', text: 'CCP 12a, 135; Civ. Code 10' },
    heldBy: {
      file: 'test/domain/clocks/two-edges.test.ts',
      title:
        'an application has one edge: by both lists, so that nobody loses Columbus Day or the day after Thanksgiving',
      dated: true,
    },
  },
  {
    what: 'Hours are extended by nothing',
    source: { proof: 'read', text: 'CCP 12a speaks of days' },
    heldBy: {
      file: 'test/domain/law/checked.test.ts',
      title:
        'A last day that the law sets: in hours is extended by nothing: 48 from Friday 2026-12-04 16:00 are over on Sunday 2026-12-06 at 16:00',
      dated: true,
    },
  },
  {
    what: 'Three days on an imminent threat are worked to by the early day, and late only by the later one',
    source: { proof: 'choice', text: 'CCP 12a may extend them; nobody plans by that' },
    heldBy: {
      file: 'test/domain/clocks/every-clock.test.ts',
      title: 'Started on Tuesday 2026-11-24 at 10:00: %s is due on %s',
      dated: true,
    },
  },
  {
    what: 'What a business day is has several readings: the plan is late by the latest of them',
    source: { proof: 'for counsel', text: 'Civ. Code 7, 9; decisions on the rule of workers’ compensation' },
    heldBy: {
      file: 'test/domain/law/checked.test.ts',
      title: 'The business days of a plan: %s received %s ends on %s, and by the strictest list on %s',
      dated: true,
    },
  },
  {
    what: 'Penalty days begin after the latest reading, and the days between are disputed',
    source: { proof: 'for counsel', text: 'Civ. Code 7, 9; H&S 1374.34(b)' },
    heldBy: {
      file: 'test/domain/case/between-the-edges.test.ts',
      title:
        'After the day to work to, and before the later edge: a plan is accused of nothing on the disputed day, and its days of penalty begin after it',
      dated: true,
    },
  },
  {
    what: 'On which days the offices of the state are closed',
    source: { proof: 'read', text: 'Gov. Code 19853, in unofficial copies' },
    heldBy: {
      file: 'test/domain/clocks/calendar.test.ts',
      title: 'The days on which offices are closed: are named, with what was moved said',
      dated: true,
    },
  },
  {
    what: 'Which days the courts keep',
    source: { proof: 'read', text: 'CCP 135' },
    heldBy: {
      file: 'test/domain/clocks/calendar.test.ts',
      title: 'The holidays of the courts (CCP 135): of 2027 are these, as they are kept',
      dated: true,
    },
  },
  {
    what: 'Diwali is a holiday of the state since 2026, and none of the courts',
    source: { proof: 'read', text: 'history note of CCP 135' },
    heldBy: {
      file: 'test/domain/clocks/calendar.test.ts',
      title:
        'The holidays of the courts (CCP 135): do not hold %s, %s: a last day stays there, but for whoever applies',
      dated: true,
    },
  },
  {
    what: 'A month is a calendar month: the first day is left out, the last one counts',
    source: { proof: 'read', text: 'Civ. Code 14(b)(4), 10; CCP 12' },
    heldBy: { file: 'test/domain/clocks/derive.test.ts', title: 'A count in months: from %s ends on %s', dated: true },
  },
  {
    what: 'What is due on a Saturday may be done on it with full effect',
    source: { proof: 'read', text: 'CCP 13b' },
    heldBy: {
      file: 'test/domain/law/checked.test.ts',
      title:
        'A last day that the law sets: %s from %s, a Saturday, %s, is the day to work to until its end, and late after %s',
      dated: true,
    },
  },
  {
    what: 'A standard decision is due 30 days after application and documentation are there',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.3(c)' },
    heldBy: {
      file: 'test/domain/case/delivery.test.ts',
      title:
        'The time for the review counts from the day on which everything was there: from the day that whoever declares it states, between the last paper and today',
      dated: true,
    },
  },
  {
    what: 'An expedited one within three days of the information, where the care was not given yet and a provider or the Department certifies an imminent and serious threat',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.3(c)' },
    heldBy: { file: 'test/domain/eligibility/jurisdiction.test.ts', title: 'The urgent screen: %s' },
  },
  {
    what: 'Both may be extended by up to three days, by the head of the Department',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.3(c)' },
    heldBy: {
      file: 'test/domain/law/checked.test.ts',
      title: 'The time to decide: of %s may be extended by the %s, by %i days at most',
    },
  },
  {
    what: 'An experimental therapy that would be much less effective later has seven days from the request, beside the three days of a threat',
    source: { proof: 'for counsel', text: 'Ins. Code 10145.3(c)(2), parallel text: “in addition to”' },
    heldBy: {
      file: 'test/domain/case/experimental-urgent.test.ts',
      title: 'An urgent case about an experimental treatment: with %s certified has its times: %j',
      dated: true,
    },
  },
  {
    what: 'There the reviewer’s request for late papers gives up to three days more, as of right',
    source: { proof: 'parallel text', text: 'Ins. Code 10145.3(c)(2)' },
    heldBy: {
      file: 'test/domain/case/experimental-urgent.test.ts',
      title:
        'Papers that come when the review is open: give the reviewer up to three days more, of which all parties read',
      dated: true,
    },
  },
  {
    what: 'A plan tells the member of the review within five business days of calling a therapy experimental',
    source: { proof: 'parallel text', text: 'Ins. Code 10145.3(c)(1)' },
    heldBy: { notBuilt: 'a duty of the plan before a case comes here' },
  },
  {
    what: 'Five working days to authorize or pay, and at least $5,000 a day after',
    source: { proof: 'read', text: 'H&S 1374.34(a)–(b), in an unofficial copy; no parallel text' },
    heldBy: {
      file: 'test/domain/clocks/stories.test.ts',
      title:
        'Story 1: a standard review over Thanksgiving and Christmas: counts Monday 12-28 as the fourth business day to authorize',
      dated: true,
    },
  },
  {
    what: 'No other duty carries that penalty',
    source: { proof: 'read', text: 'H&S 1374.34(b), in an unofficial copy' },
    heldBy: {
      file: 'test/domain/law/checked.test.ts',
      title: 'The business days of a plan: cost it at least $5,000 a day after C1, C2 alone',
    },
  },
  {
    what: 'The director adopts at once, and the written decision goes out promptly',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.3(f)' },
    heldBy: {
      file: 'test/domain/clocks/every-clock.test.ts',
      title: 'Started on Tuesday 2026-11-24 at 10:00: %s is due on %s',
      dated: true,
    },
  },
  {
    what: 'Six months to apply, and more where the circumstances warrant it',
    source: { proof: 'parallel text', text: 'Ins. Code 10169(k)' },
    heldBy: {
      file: 'test/domain/eligibility/stories.test.ts',
      title:
        "Story 5: what does not: a plan's decision of 2026-03-31 is late since 2026-09-30: a person decides on good cause",
      dated: true,
    },
  },
  {
    what: 'A review organization reports a change of the plans and groups that it serves within five business days',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.2(d)(2)(E)(ii)' },
    heldBy: {
      file: 'test/domain/conflicts/entry-lacks.test.ts',
      title:
        'The directory of organizations says what an entry lacks: a report within five business days of a client: %s',
      dated: true,
    },
  },
  {
    what: 'Five days for a plan’s answer to a complaint, or to a question: late, and no violation while that is not confirmed',
    source: { proof: 'not read', text: '28 CCR 1300.68(g)–(h)' },
    heldBy: { file: 'test/domain/clocks/rules.test.ts', title: 'The table of clocks: %s, when missed, asks for %j' },
  },
  {
    what: 'What appears to hold any question of medical necessity goes to review; what is not approved becomes a grievance at once',
    source: { proof: 'parallel text', text: 'Ins. Code 10169(d), 10169.1(b)' },
    heldBy: {
      file: 'test/domain/eligibility/stories.test.ts',
      title:
        'Story 5: what does not: a request of a qualified plan that is not approved for review is a complaint with its reasons, never closed',
      dated: true,
    },
  },
  {
    what: 'Where the plan agrees that a case is eligible, it is approved promptly',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.1(b)' },
    heldBy: {
      file: 'test/domain/case/contract-terms.test.ts',
      title: 'A plan that agrees that the case qualifies: hurries its approval',
    },
  },
  {
    what: 'A member may say of what race, ethnicity and language they are; it is optional and changes nothing',
    source: { proof: 'parallel text', text: 'Ins. Code 10169(m)(4)' },
    heldBy: {
      file: 'test/domain/application/demographics.test.ts',
      title: 'The report of a year: counts by answer and by plan, and shows nobody who is one of fewer than eleven',
    },
  },
  {
    what: 'The form says that whoever declines the review may lose the right to sue',
    source: { proof: 'parallel text', text: 'Ins. Code 10169(m)(1)' },
    heldBy: { notBuilt: 'no text that the product shows on a form says it yet' },
  },
  {
    what: 'A plan sends its reasons and other papers, but for what the head of the Department finds privileged or proprietary',
    source: { proof: 'parallel text', text: 'Ins. Code 10169(n)(3), 10169.1(b)' },
    heldBy: {
      file: 'test/domain/case/delivery.test.ts',
      title: 'What a plan withholds is for the director: it is no miss meanwhile, and has a day by which it is judged',
      dated: true,
    },
  },
  {
    what: 'An analysis says whether the service is necessary, and cites the condition, the documents and the findings on the criteria',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.3(d)' },
    heldBy: { file: 'test/domain/case/analysis.test.ts', title: 'An analysis: that says %j lacks %j' },
  },
  {
    what: 'The majority of the reviewers rules, and an even split gives the service',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.3(d)' },
    heldBy: {
      file: 'test/domain/case/split.test.ts',
      title: 'The panel: votes %j: %s; an even split is for the service',
    },
  },
  {
    what: 'Reviewers may ask any party, and question and answer are copied to all',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.3(a)' },
    heldBy: {
      file: 'test/domain/case/questions.test.ts',
      title:
        'A plan that a reviewer asks something: has five days from its receipt, and every party gets a copy of the question',
      dated: true,
    },
  },
  {
    what: 'Decisions are published, searchable and without names, with the days that review and adoption took; and yearly counts by plan',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.3(g)–(h)' },
    heldBy: { notBuilt: 'no publication' },
  },
  {
    what: 'A reviewer has practised lately, has an unrestricted license, and no discipline taken or pending',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.2(d)(4)' },
    heldBy: {
      file: 'test/domain/conflicts/ties-of-the-law.test.ts',
      title: 'A member gets no reviewer: %s, by lot or by hand without a word',
      dated: true,
    },
  },
  {
    what: 'The maker and the place of what the plan offers instead count as well',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.2(c), (d)(5)' },
    heldBy: { file: 'test/domain/conflicts/check.test.ts', title: 'A reviewer with a tie is not clear: with %o' },
  },
  {
    what: 'So do the ties of the review organization itself',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.2(c), (d)(5)' },
    heldBy: {
      file: 'test/domain/conflicts/ties-of-the-law.test.ts',
      title: 'A member gets nobody of an organization: %s',
    },
  },
  {
    what: 'Of relatives six kinds count, of money more than 5 percent of a year, and four kinds of tie of a profession',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.2(d)(6)' },
    heldBy: {
      file: 'test/domain/conflicts/ties-of-the-law.test.ts',
      title: 'A member gets nobody with a tie that the law counts: %o',
    },
  },
  {
    what: 'Staff privileges alone, a contract of an academic or cancer centre, and the pay for the review itself do not',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.2(d)(6)' },
    heldBy: {
      file: 'test/domain/conflicts/ties-of-the-law.test.ts',
      title: 'A reviewer is not turned away for what the law does not count: %o',
    },
  },
  {
    what: 'What a review organization files, but for what is proprietary, is open to anybody who asks',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.2(e)' },
    heldBy: {
      file: 'test/domain/directory/open-filing.test.ts',
      title:
        'Of what an organization files, anyone reads: every part that is not proprietary, without our notes and without relatives',
    },
  },
  {
    what: 'An organization that has not filed its clients, owners and affiliates reviews nothing',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.2(d)(2)' },
    heldBy: {
      file: 'test/domain/conflicts/ties-of-the-law.test.ts',
      title: 'A member gets nobody of an organization: that has not filed: unknown means no',
    },
  },
  {
    what: 'It files that each year, and on each change, with its bond holders, its officers’ past ties and its income from reviews',
    source: { proof: 'parallel text', text: 'Ins. Code 10169.2(d)(2)' },
    heldBy: {
      file: 'test/domain/conflicts/entry-lacks.test.ts',
      title: 'The directory of organizations says what an entry lacks: the parts of a filing that nobody has entered',
      dated: true,
    },
  },
  {
    what: 'An experimental therapy needs a certificate with its grounds, and a recommendation of the plan’s own physician or two documents',
    source: { proof: 'parallel text', text: 'Ins. Code 10145.3(a)(1)–(5)' },
    heldBy: { file: 'test/domain/eligibility/issue-rules.test.ts', title: 'The kind of question: %s' },
  },
  {
    what: 'It goes to review unless the contract excludes it by name: the plan is asked, and nobody waits for the answer',
    source: { proof: 'parallel text', text: 'Ins. Code 10145.3(a)(1)–(5)' },
    heldBy: {
      file: 'test/domain/case/contract-terms.test.ts',
      title:
        'The member with an experimental therapy, whose contract nobody has read: goes to review at once, and the plan is asked in the same moment',
      dated: true,
    },
  },
  {
    what: 'Each of its reviewers says why it is or is not likely to be better than any standard one, and why it should or should not be covered, by evidence of seven kinds',
    source: { proof: 'parallel text', text: 'Ins. Code 10145.3(b)–(d)' },
    heldBy: {
      file: 'test/domain/case/analysis.test.ts',
      title:
        'Of an experimental treatment: each of the three states the two reasons, and cites evidence of a kind that the law names',
    },
  },
  {
    what: 'Nobody who is harmed, or about to be, has to wait for the review before going to court',
    source: { proof: 'read', text: 'Civ. Code 3428(f), (k)' },
    heldBy: {
      file: 'test/domain/letters/nobody-harmed-waits.test.ts',
      title: 'A member whom waiting harms: reads in $kind that they need not: $what',
    },
  },
  {
    what: 'The law has no appeal against a determination: a member, provider or plan may ask to have a plain mistake put right before it is adopted',
    source: { proof: 'not read', text: 'Ins. Code is silent; Labor Code 4610.6(h) has it for workers’ compensation' },
    heldBy: { notBuilt: 'staff alone can return a determination' },
  },
  {
    what: 'No review is decided on the denial alone',
    source: { proof: 'read', text: '8 CCR 9792.10.6(b)(2), of workers’ compensation' },
    heldBy: {
      file: 'test/domain/case/delivery.test.ts',
      title:
        'The time for the review counts from the day on which everything was there: no review is opened on the plan’s letter alone',
    },
  },
  {
    what: 'One reviewer, and three for an experimental therapy',
    source: { proof: 'not read', text: '28 CCR 1300.74.30' },
    heldBy: {
      file: 'test/domain/eligibility/properties.test.ts',
      title: 'Whatever is applied for: three reviewers are for experimental treatments only',
    },
  },
  {
    what: 'Who reviews for the Department is in its directory, and in no rule or letter',
    source: { proof: 'choice', text: 'the company’s name could not be confirmed' },
    heldBy: {
      file: 'test/domain/law/checked.test.ts',
      title: 'no rule and no letter names the company that reviews for the Department',
    },
  },
  {
    what: 'A State Hearing: 120 days from the plan’s decision on the appeal',
    source: { proof: 'not read', text: 'cdss.ca.gov/hearing-requests; a plan’s handbook' },
    heldBy: {
      file: 'test/domain/case/state-hearing.test.ts',
      title: 'A member with Medi-Cal: is shown both days of a State Hearing as soon as the form is in',
      dated: true,
    },
  },
  {
    what: '… and 90 days where it is fee-for-service',
    source: { proof: 'not read', text: 'cdss.ca.gov/hearing-requests' },
    heldBy: {
      file: 'test/domain/case/state-hearing.test.ts',
      title: 'A member with Medi-Cal: of fee-for-service has ninety days from the first notice',
      dated: true,
    },
  },
  {
    what: 'Care goes on if the hearing is asked for within ten days, or before it stops: said at intake',
    source: { proof: 'not read', text: 'a plan’s handbook; 42 CFR 438.420 from memory' },
    heldBy: {
      file: 'test/domain/case/state-hearing.test.ts',
      title: 'A member with Medi-Cal: keeps care only by asking on the day before it stops',
      dated: true,
    },
  },
  {
    what: 'A hearing that was held bars the review; one that was asked for does not',
    source: { proof: 'not read', text: 'a plan’s handbook' },
    heldBy: {
      file: 'test/domain/case/state-hearing.test.ts',
      title:
        'What is learned of a State Hearing later: held while the case is screened: a person compares the two, and no review begins by itself',
      dated: true,
    },
  },
  {
    what: 'State Hearings are the Department of Social Services’, and have a number of their own',
    source: { proof: 'read', text: 'cdss.ca.gov/hearing-requests' },
    heldBy: {
      file: 'test/domain/eligibility/referrals.test.ts',
      title:
        'The ways out: the State Hearings Division is the one of the Department of Social Services, and its number no other',
    },
  },
  {
    what: 'A denial of Medicare Advantage goes back to its plan within 65 days, and free help has a number',
    source: { proof: 'read', text: 'cms.gov; HICAP’s number' },
    heldBy: {
      file: 'test/domain/eligibility/referrals.test.ts',
      title:
        'The ways out: a denial of Medicare Advantage goes back to the plan within 65 days, and free help is named',
    },
  },
  {
    what: 'Which numbers were confirmed, and on which day; the others are not printed',
    source: { proof: 'read', text: 'each agency’s page' },
    heldBy: {
      file: 'test/domain/eligibility/referrals.test.ts',
      title: 'The ways out: %s has the phone %s, confirmed on %s',
      dated: true,
    },
  },
  {
    what: 'About 26,000 complaints a year, 73.7 percent of reviews of necessity and 24.5 of experimental therapies; one to three of ten closed are given by the plan',
    source: { proof: 'read', text: 'a report of 2016; the release of 1 June 2026; a report of 2020' },
    heldBy: { notBuilt: 'the load of the bench is not mixed by it' },
  },
  {
    what: 'Callers are told to wait 30 or 45 days: here whoever asks reads until when, and why',
    source: { proof: 'read', text: 'dmhc.ca.gov' },
    heldBy: {
      file: 'test/domain/clocks/explain.test.ts',
      title: 'The explanation of a due date: exists for %s, ends with the rule, and has no gap in it',
    },
  },
  {
    what: 'Since 1 January 2025 a clinician decides on necessity, and not a machine: the plan is asked who decided, with which tool',
    source: { proof: 'read', text: 'SB 1120, ch. 879 of 2024' },
    heldBy: {
      file: 'test/domain/case/delivery.test.ts',
      title:
        'Our own look at the records is for the staff to see: who decided, with which tool and criteria, is for those who work on the records, and not in any mail',
    },
  },
  {
    what: 'Since 1 April 2024 mental health goes by the criteria of non-profit bodies: the plan is asked which it used',
    source: { proof: 'read', text: '28 CCR 1300.74.72, .72.01, .721' },
    heldBy: {
      file: 'test/domain/case/delivery.test.ts',
      title:
        'Our own look at the records is for the staff to see: who decided, with which tool and criteria, is for those who work on the records, and not in any mail',
    },
  },
  {
    what: 'Penalties on a plan that loses more than half of its reviews of a kind',
    source: { proof: 'not read', text: 'SB 363: no law until that is shown' },
    heldBy: { notBuilt: 'counts of reversals by plan and kind' },
  },
  {
    what: 'Some services need no authorization any more from 1 January 2028',
    source: { proof: 'not read', text: 'SB 306, ch. 408 of 2025' },
    heldBy: { notBuilt: 'such a service is not marked' },
  },
  {
    what: 'Claims are paid in 30 calendar days since 1 January 2026, with 15 percent interest',
    source: { proof: 'not read', text: 'AB 3275, ch. 763 of 2024' },
    heldBy: { notBuilt: 'complaints about payment have no rule of their own' },
  },
  {
    what: 'From 2027 the reason of a denial can be read from Medi-Cal plans’ records',
    source: { proof: 'not read', text: 'CMS-0057-F' },
    heldBy: { notBuilt: 'nothing is read from them' },
  },
  {
    what: 'The list of automated decision systems: why a classifier by rules is one or is none',
    source: { proof: 'not read', text: 'Gov. Code 11546.45.5' },
    heldBy: { notBuilt: 'no paper says it' },
  },
];

import { describe, expect, it } from 'vitest';
import { caseView } from '../../../domain/read/view.ts';
import { eventView } from '../../../domain/read/history-view.ts';
import { analysesFor } from '../../../domain/read/letter-matter.ts';
import { workItems } from '../../../domain/read/work.ts';
import { experimental, necessity } from '../eligibility/applications.ts';
import { whole } from './support/analysis.ts';
import { given } from './support/given.ts';
import { send } from './support/papers.ts';
import { people, reviewer } from './support/people.ts';
import type { Play } from './support/play.ts';
import { playedTo } from './support/samples.ts';

const { director, nurse, plan } = people;
const r101 = reviewer('R-101');
const viewOf = (told: Play, actor: (typeof people)[keyof typeof people]) =>
  caseView(told.state(), actor, told.now(), told.events);
const recordOf = (told: Play) => told.state().documents[0]?.id ?? '';
const mine = (told: Play) => workItems(told.state()).filter(({ queue }) => queue === 'reviewer:R-101');

describe('An analysis', () => {
  it('a determination refused for what it lacks, in words that a physician takes well', () => {
    const told = playedTo('reviewing');
    const sent = { analysis: [{ issue: 1, finding: 'overturned' as const }] };
    expect(told.refusalOf(r101, 'submit-analysis', sent)).toEqual({
      kind: 'unacceptable',
      detail:
        'Thank you. 5 things are still open before this analysis can count; what you have so far can be kept with save-analysis-draft.',
      errors: [
        {
          path: 'analysis.0.condition',
          reason: 'Which condition of the member is this about, as the records show it?',
        },
        {
          path: 'analysis.0.records',
          reason: 'Which documents did you rely on? Please name at least one, with the page and what it shows.',
        },
        {
          path: 'analysis.0.criteria',
          reason:
            'Which of the five criteria of H&S 1374.33(b) did you go by, and what did you find on it? One is enough.',
        },
        { path: 'analysis.0.conclusion', reason: 'What follows from this for the service?' },
        { path: 'analysis.0.inPlainWords', reason: 'Please say it once more for the member, in plain words.' },
      ],
    });
  });

  it.each([
    [{ records: [{ documentId: 'D0023' }] }, ['records.0.pages', 'records.0.shows', 'criteria.0.documentIds'], [0, 1]],
    [{ records: [{ documentId: 'D0099', pages: '1', shows: 'x' }] }, ['records.0.documentId'], [0]],
    [{ criteria: [{ criterion: 'expert-opinion' }] }, ['criteria.0.finding'], [0]],
    [{ criteria: [{ criterion: 'expert-opinion', finding: 'x', studies: [2] }] }, ['criteria.0.studies'], [0]],
    [{ studies: [{ kind: 'federal-research' }] }, ['studies.0.citation'], [0]],
  ] as const)('that says %j lacks %j', (more, paths, places) => {
    const refusal = playedTo('reviewing').refusalOf(
      r101,
      'submit-analysis',
      whole({ finding: 'upheld' }, more as object),
    );
    const errors = refusal?.kind === 'unacceptable' ? refusal.errors.map(({ path }) => path) : [];
    expect(places.map(place => errors[place])).toEqual(places.map(place => `analysis.0.${paths[place]}`));
  });

  it('of two services names the one that nothing is written of', () => {
    const both = playedTo('reviewing', 'usual', { other: { services: [necessity, necessity] } });
    const one = whole({ finding: 'upheld' })(both.state()).analysis?.slice(0, 1) ?? [];
    const refusal = both.refusalOf(r101, 'submit-analysis', { finding: 'upheld', analysis: one });
    expect(refusal).toMatchObject({ kind: 'unacceptable' });
    const errors = refusal?.kind === 'unacceptable' ? refusal.errors : [];
    expect(errors.map(({ path }) => path)).toEqual([
      'analysis.1.condition',
      'analysis.1.records',
      'analysis.1.criteria',
      'analysis.1.conclusion',
      'analysis.1.inPlainWords',
    ]);
    expect(errors[0]?.reason).toMatch(/^\(issue 2\): Which condition/u);
  });

  it('that is reasons alone is kept as a draft, decides nothing, and stands in its reviewer’s work as that', () => {
    const told = playedTo('reviewing');
    const before = mine(told);
    expect(before.map(({ duty }) => duty)).toEqual(['submit-analysis:1']);
    told.give(r101, 'submit-analysis', { finding: 'overturned', rationale: 'Two medicines failed.' });
    expect(told.state()).toMatchObject({ stage: 'reviewing', seats: [{ status: 'accepted' }] });
    expect(told.clock('V1').status).toBe('running');
    expect(mine(told)).toEqual([{ ...before[0], duty: 'complete-analysis:1' }]);
    expect(viewOf(told, r101).draft).toMatchObject({
      finding: 'overturned',
      rationale: 'Two medicines failed.',
      lacks: [{ path: 'analysis.0.condition' }, {}, {}, {}, {}],
    });
  });

  it('in the making is its reviewer’s alone: neither staff nor organization, nor the history, shows a word of it', () => {
    const told = playedTo('reviewing');
    told.give(r101, 'save-analysis-draft', { analysis: [{ issue: 1, conclusion: 'I am not sure yet.' }] });
    const readers = [nurse, director, people['review-org'], people.applicant, plan, people.supervisor, people.auditor];
    for (const reader of readers) {
      const history = told.events.map(event => eventView(event, reader, told.state()));
      expect(JSON.stringify([viewOf(told, reader), history])).not.toContain('not sure');
    }
    expect(JSON.stringify(viewOf(told, r101))).toContain('not sure');
    const another = { ...r101, sub: 'r-9', reviewerId: reviewer('R-102').reviewerId };
    expect(JSON.stringify(caseView(told.state(), another, told.now(), told.events))).not.toContain('not sure');
  });

  it('the member whose records nobody cited: the reviewer hears of it before, and the director at the adoption', () => {
    const told = playedTo('reviewing');
    send(told, plan, 1, 'admitted');
    const [first] = told.state().documents;
    told.give(plan, 'announce-document', {
      kind: 'medical-record',
      fileName: 'b.pdf',
      contentType: 'application/pdf',
      bytes: 9,
    });
    const cited = whole({ finding: 'upheld' })(told.state());
    const uncited = {
      ...cited,
      analysis: cited.analysis?.map(part => ({ ...part, records: part.records?.slice(0, 1) ?? [] })),
    };
    const claims =
      uncited.analysis?.map(part => ({
        ...part,
        criteria: [{ criterion: 'expert-opinion' as const, finding: 'Known.' }],
        studies: [{ citation: 'A study' }],
      })) ?? [];
    told.give(r101, 'save-analysis-draft', { ...uncited, analysis: claims });
    const expected = [
      { about: 'claim', issue: 1, path: 'analysis.0.criteria.0' },
      { about: 'claim', issue: 1, path: 'analysis.0.studies.0' },
    ];
    const warnings = viewOf(told, r101).draft?.warnings ?? [];
    expect(warnings.filter(({ about }) => about === 'claim')).toMatchObject(expected);
    const unread = warnings.flatMap(one => (one.about === 'record' ? [one.documentId] : []));
    expect(unread).not.toContain(first?.id);
    told.give(r101, 'submit-analysis', { ...uncited, analysis: claims });
    expect(told.state().stage).toBe('adopting');
    expect(viewOf(told, director).decision?.analyses[0]?.warnings).toEqual(warnings);
    told.give(director, 'adopt-determination', {});
    expect(viewOf(told, people.applicant).decision?.analyses[0]).not.toHaveProperty('warnings');
  });

  it('that cites nothing says of each record that it is cited nowhere', () => {
    const told = playedTo('reviewing').give(r101, 'save-analysis-draft', { finding: 'upheld' });
    expect(viewOf(told, r101).draft?.warnings).toEqual([
      { about: 'record', documentId: recordOf(told), inWords: 'This record was delivered, and is cited nowhere.' },
    ]);
  });

  it('is asked for again with what was written: the reviewer goes on from there', () => {
    const told = playedTo('reviewing').give(
      r101,
      'submit-analysis',
      whole({ finding: 'upheld', rationale: 'As it was.' }),
    );
    told.give(director, 'return-determination', { reason: 'x', forReviewer: 'Please name the guideline.' });
    expect(viewOf(told, r101).draft).toMatchObject({ analysis: [{ inPlainWords: 'As it was.' }], lacks: [] });
    expect(mine(told).map(({ duty }) => duty)).toEqual(['submit-analysis:1']);
    expect(viewOf(told, director).decision).toBeNull();
  });

  it('goes to the member with plain words first, and then what it rests on: paper, page, criterion, source', () => {
    const told = playedTo('reviewing').give(
      r101,
      'submit-analysis',
      whole({ finding: 'overturned', rationale: 'You need this care.' }),
    );
    told.give(director, 'adopt-determination', {});
    const notice = told.state().notices.find(({ kind }) => kind === 'decision');
    if (notice === undefined) throw new Error('There is a letter of the decision.');
    const paper = told.state().documents[0]?.fileName ?? '';
    expect(analysesFor(notice, told.state(), told.events).slice(0, -1)).toEqual([
      'Analysis 1: You need this care.',
      'Condition: A lasting pain in the back.',
      `Record relied on: ${paper}, page 1: What was tried.`,
      'Measured by professional standards that are recognized in the whole country: As the guideline has it.',
      `This rests on: ${paper}; source 1.`,
      'Source 1 (medical literature of a recognized index): Guideline of the specialty, 2025',
      'Conclusion: As found.',
    ]);
  });

  it('a seat analysed in the old shape stays valid: the case goes on to its adoption and its letters', () => {
    const old = playedTo('reviewing')
      .give(r101, 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }))
      .events.map(event =>
        event.type === 'analysis-submitted' ? { ...event, data: { ...event.data, analysis: undefined } } : event,
      );
    expect(given(old).when('2027-02-02T11:00-08:00', director, 'adopt-determination', {})).toContain(
      'determination-adopted',
    );
  });
});

describe('Of an experimental treatment', () => {
  const panel = () => playedTo('reviewing', 'panel', { service: experimental });
  const all = (told: Play) => told.state().seats.map(({ reviewerId }) => reviewer(reviewerId));

  it('each of the three states the two reasons, and cites evidence of a kind that the law names', () => {
    const told = panel();
    const bare = whole({ finding: 'upheld' }, { reasons: {}, studies: [{ citation: 'A blog' }] });
    for (const one of all(told)) {
      const refusal = told.refusalOf(one, 'submit-analysis', bare);
      expect(refusal?.kind === 'unacceptable' ? refusal.errors : []).toEqual([
        {
          path: 'analysis.0.reasons.moreBeneficial',
          reason:
            'Why is the treatment likely, or not likely, to do more for this member than any standard treatment that there is?',
        },
        { path: 'analysis.0.reasons.covered', reason: 'Why should it, or should it not, be covered?' },
        {
          path: 'analysis.0.studies.0.kind',
          reason: 'Which of the seven kinds of evidence of H&S 1370.4 is this source?',
        },
      ]);
      told.give(one, 'submit-analysis', whole({ finding: 'overturned' }));
    }
    expect(told.state().stage).toBe('adopting');
    const handedIn = told.events.flatMap(event => (event.type === 'analysis-submitted' ? [event.data.analysis] : []));
    expect(handedIn).toHaveLength(3);
    for (const analysis of handedIn) {
      expect(analysis).toMatchObject([
        { reasons: { covered: 'Nothing else is left.' }, studies: [{ kind: 'peer-reviewed-study' }] },
      ]);
    }
  });

  it('criteria do not stand in for the reasons', () => {
    const told = panel();
    const criteria = [{ criterion: 'expert-opinion' as const, finding: 'Known.' }];
    const refusal = told.refusalOf(
      all(told)[0] ?? r101,
      'submit-analysis',
      whole({ finding: 'upheld' }, { reasons: undefined, studies: [], criteria }),
    );
    expect(refusal?.kind === 'unacceptable' ? refusal.errors.map(({ path }) => path) : []).toEqual([
      'analysis.0.reasons.moreBeneficial',
      'analysis.0.reasons.covered',
      'analysis.0.studies',
    ]);
  });
});

import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { ApplicationAsked, type Eligibility } from '../../../domain/api/eligibility.ts';
import { eligibilityExamples } from '../../../domain/api/eligibility-examples.ts';
import type { Contact } from '../../../domain/directory/contact.ts';
import { starterContacts } from '../../../domain/directory/starter-contacts.ts';
import { classify } from '../../../domain/eligibility/classify.ts';
import { eligibilityView } from '../../../domain/read/eligibility-view.ts';
import type { Language } from '../../../domain/words/language.ts';
import {
  advise,
  adviseUnlisted,
  application,
  certifiedUrgency,
  coverage,
  licensed,
} from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { faultsIn } from '../words/in-spanish.ts';

const asOf = pacific('2026-11-24T10:00-08:00');

function view(changed: Record<string, unknown>, language: Language = 'en', contacts: readonly Contact[] = []) {
  return eligibilityView(advise(changed), { asOf, language, contacts });
}

const medicare = { coverage: { planName: 'Golden Valley Health Plan', kind: 'medicare' } };
const spanishOf = ({ notice, urgencyReason, missing, findings, issues }: ReturnType<typeof view>) => [
  notice,
  urgencyReason,
  ...missing.map(({ inWords }) => inWords),
  ...[...findings, ...issues.flatMap(({ reasons }) => reasons)].map(({ conclusion }) => conclusion),
];

describe('What is answered to who asks before they file', () => {
  it('fits its schema', () => {
    expectTypeOf<ReturnType<typeof eligibilityView>>().toExtend<z.input<typeof Eligibility>>();
  });

  it('says that it is no decision, the route, and until when to apply', () => {
    expect(view({})).toMatchObject({
      isDecision: false,
      notice:
        'This is not a decision. It is what our rules would recommend today, from what you told us. We keep none of it. ' +
        'When you apply, a person at the Help Center looks at your case and decides.',
      asOf,
      route: 'imr',
      urgency: 'standard',
      reviewers: 1,
      missing: [],
      applyBy: '2027-04-30',
      refileFrom: null,
      referral: null,
    });
  });

  it('says what is missing in words and by its name, in the language asked for', () => {
    expect(view({ consent: undefined }, 'es').missing).toEqual([
      { item: 'signature', inWords: 'el formulario con su firma y la fecha en que firma' },
      { item: 'release-of-records', inWords: 'su permiso, firmado, para pedir su expediente médico' },
    ]);
  });

  it('says from when it would not be too early', () => {
    expect(view({ grievance: { filed: true, filedOn: '2026-11-10' } })).toMatchObject({
      route: 'premature',
      refileFrom: '2026-12-10',
    });
  });

  it('says each conclusion and why it is urgent in Spanish, with the same sentences beside it', () => {
    const [english, spanish] = [view({ urgency: certifiedUrgency }), view({ urgency: certifiedUrgency }, 'es')];
    expect(spanish.urgency).toBe('expedited');
    expect(spanish.urgencyReason).toMatch(/^Ana Ruiz, MD certificó el lunes 23 de noviembre de 2026/u);
    expect(spanishOf(spanish).flatMap(said => faultsIn(said ?? ''))).toEqual([]);
    expect(spanish.findings.map(({ sentences }) => sentences)).toEqual(
      english.findings.map(({ sentences }) => sentences),
    );
    expect(english.urgencyReason).toMatch(/^Ana Ruiz, MD certified on Monday, November 23, 2026/u);
  });

  it('names the other agency, free help and how to reach both, as a letter prints them', () => {
    expect(view(medicare, 'es', starterContacts).referral).toMatchObject({
      agency: 'medicare',
      inWords: expect.stringMatching(/^Usted tiene Medicare/u) as string,
      contact: { phone: '1-800-633-4227 (1-800-MEDICARE)' },
      freeHelp: { phone: '1-800-434-0222' },
    });
  });

  it('prints of an agency that nobody has confirmed the name alone, and no free help without a number', () => {
    const unconfirmed = starterContacts.map(({ confirmedOn: _day, ...contact }) => contact);
    const shown = view(medicare, 'en', unconfirmed).referral;
    expect([Object.keys(shown?.contact ?? {}), shown?.freeHelp]).toEqual([['name'], null]);
  });

  it('has no contact where the directory has none', () => {
    expect(view(medicare, 'en', []).referral).toMatchObject({ agency: 'medicare', contact: null, freeHelp: null });
  });

  it('leaves to a person what a plan that nobody knows would come to', () => {
    const shown = eligibilityView(adviseUnlisted(coverage('commercial')), { asOf, language: 'en', contacts: [] });
    expect(shown.issues.map(({ route }) => route)).toEqual(['person']);
  });
});

describe('An application as it is asked about', () => {
  it('needs neither a name nor a signature nor a way to be reached', () => {
    const asked = ApplicationAsked.parse(eligibilityExamples['nameless-unsigned'].value);
    expect(asked.patient).toEqual({ dateOfBirth: '1984-08-21', contactByEmail: false });
    const nameless = { ...application({ consent: undefined }), patient: asked.patient };
    const shown = eligibilityView(classify(nameless, licensed, asOf), { asOf, language: 'en', contacts: [] });
    expect(shown.missing.map(({ item }) => item)).toEqual([
      'full-name',
      'way-to-reach',
      'signature',
      'release-of-records',
    ]);
    expect(shown.findings.find(({ rule }) => rule === 'full-name')?.conclusion).toBe(
      'The name of the patient is not given.',
    );
  });

  it('may be all that is filed, and nothing else', () => {
    expect(ApplicationAsked.safeParse(application()).success).toBe(true);
    expect(ApplicationAsked.safeParse({ ...application(), demographics: { race: ['asian'] } }).success).toBe(true);
    expect(ApplicationAsked.safeParse({ ...application(), channel: 'post' }).success).toBe(false);
  });
});

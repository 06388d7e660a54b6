import type { ApplicationFacts } from '../application/application.ts';
import type { Specialty } from '../directory/reviewer.ts';

/** The edition of the table below: part of the seed of each choice, so that an old choice can be made again. */
export const specialtyEdition = 2;

/**
 * The beginnings of words by which a field of medicine is known in a diagnosis or description. Coarse on purpose: it
 * says who may be asked by lot, and in which order; each reviewer still says whether they are the right one.
 */
const wordsOfSpecialty: Readonly<Record<Specialty, string>> = {
  cardiology: 'cardi|heart(?!burn)|coronary|arrhythm|atrial|angina|hypertens|valve|stent|pacemaker|defibrillat|aort',
  dermatology: 'dermat|skin|alopecia|psoria|eczema|acne|rash|melanom|hidraden',
  'emergency-medicine': 'emergency|urgent care|ambulance|trauma|overdose',
  endocrinology: 'endocrin|diabet|insulin|thyroid|growth hormone|obesity|adrenal|pituitar|glucose|semaglutide',
  gastroenterology: 'gastr|colon|colitis|crohn|bowel|hepat|liver|pancrea|esophag|cirrho|endoscop|digest',
  'internal-medicine': 'infecti|hiv|sepsis|kidney|renal|dialysis|anemia|chronic fatigue',
  neurology:
    'neuro|radiculopath|brain|stroke|epilep|seizure|migraine|sclerosis|parkinson|alzheimer|dementia|autis|insomnia',
  'obstetrics-gynecology': 'obstet|gynec|pregnan|uter|endometrio|ovar|fertil|menopaus|fibroid|childbirth',
  oncology: 'cancer|oncolog|tumor|carcinom|leukemi|lymphom|melanom|sarcom|myelom|chemo|radiation|proton|metasta',
  orthopedics:
    'orthop|spin|lumbar|osteoarth|prosthes|knee|hip|shoulder|fractur|joint|disc\\b|discect|vertebra|scolio|bone|ligament|musculoskelet|meniscus',
  pain: 'pain|opioid|nerve block|spinal cord stimulat|fibromyalg|epidural',
  pediatrics: 'pediat|infant|newborn|child|neonat|congenital',
  psychiatry: 'psych|depress|anxiety|bipolar|schizo|eating disorder|anorex|addict|substance|alcohol|suicid|mental|ptsd',
  pulmonology: 'pulmon|lung|asthma|copd|respirat|apnea|cystic fibrosis|oxygen|ventilat',
  rheumatology: 'rheum|arthrit|lupus|gout|vasculit|ankylos|autoimmun|scleroderm|immuno',
  surgery: 'surg|hernia|transplant|mastectom|bariatric|reconstruct|amputat|gallbladder|appendi',
};

const patterns = Object.entries(wordsOfSpecialty).map(
  ([specialty, words]) => [specialty as Specialty, new RegExp(`\\b(?:${words})`, 'iu')] as const,
);

const byDiagnosis = 3;
const byDescription = 2;
const byCircumstance = 1;

type Disputed = Pick<ApplicationFacts['services'][number], 'diagnosis' | 'description' | 'denialReason'>;

/**
 * Whether somebody of those fields may be asked by lot: one of them is what the diagnosis or the description names, or the question
 * is whether it was an emergency. That a patient is a child, or that nothing was recognized, makes nobody an expert (H&S 1374.32(d)).
 */
export function isFieldOf(
  specialties: readonly Specialty[],
  wanted: Readonly<Partial<Record<Specialty, number>>>,
): boolean {
  return specialties.some(
    specialty =>
      (wanted[specialty] ?? 0) >= byDescription || (specialty === 'emergency-medicine' && specialty in wanted),
  );
}

/** The fields of medicine of a dispute. Nothing recognized: internal medicine. */
export function specialtiesIn(dispute: {
  services: readonly Disputed[];
  isChild: boolean;
}): Partial<Record<Specialty, number>> {
  const found = dispute.services.flatMap(({ diagnosis, description, denialReason }) => [
    ...known(diagnosis, byDiagnosis),
    ...known(description, byDescription),
    ...(denialReason === 'not-emergency-or-urgent' ? [['emergency-medicine', byCircumstance] as const] : []),
  ]);
  const all = [...found, ...(dispute.isChild ? [['pediatrics', byCircumstance] as const] : [])];
  const wanted: Partial<Record<Specialty, number>> = {};
  for (const [specialty, weight] of all) wanted[specialty] = Math.max(weight, wanted[specialty] ?? 0);
  return all.length === 0 ? { 'internal-medicine': byCircumstance } : wanted;
}

function known(words: string, weight: number): (readonly [Specialty, number])[] {
  return patterns.filter(([, pattern]) => pattern.test(words)).map(([specialty]) => [specialty, weight] as const);
}

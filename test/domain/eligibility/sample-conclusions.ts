import { classify } from '../../../domain/eligibility/classify.ts';
import type { Finding } from '../../../domain/eligibility/recommendation.ts';
import { pacific } from '../time/pacific.ts';
import { adviceSamples } from './advice-samples.ts';
import { application, licensed } from './applications.ts';

const receivedAt = pacific('2026-11-24T10:00-08:00');

/** Such a one is asked about, and never filed. */
const { firstName: _first, lastName: _last, ...nameless } = application().patient;

/** Everything that the classifier concludes of the samples. */
export const sampleFindings: readonly Finding[] = [
  ...adviceSamples.map(({ changed, plan, planWord }) =>
    classify(application(changed), plan === null ? undefined : (plan ?? licensed), receivedAt, { planWord }),
  ),
  classify({ ...application(), patient: nameless }, licensed, receivedAt),
].flatMap(advice => [...advice.findings, ...advice.issues.flatMap(({ reasons }) => reasons)]);

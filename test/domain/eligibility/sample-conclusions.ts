import { classify } from '../../../domain/eligibility/classify.ts';
import type { Finding } from '../../../domain/eligibility/recommendation.ts';
import { pacific } from '../time/pacific.ts';
import { adviceSamples } from './advice-samples.ts';
import { application, licensed } from './applications.ts';

/** Everything that the classifier concludes of the samples. */
export const sampleFindings: readonly Finding[] = adviceSamples.flatMap(({ changed, plan, planWord }) => {
  const known = plan === null ? undefined : (plan ?? licensed);
  const advice = classify(application(changed), known, pacific('2026-11-24T10:00-08:00'), { planWord });
  return [...advice.findings, ...advice.issues.flatMap(({ reasons }) => reasons)];
});

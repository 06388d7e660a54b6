import { describe, expect, it } from 'vitest';
import { Plan } from '../../../domain/directory/plan.ts';
import { findPlan } from '../../../domain/directory/find-plan.ts';
import { Organization, Reviewer } from '../../../domain/directory/reviewer.ts';
import { StaffMember } from '../../../domain/directory/staff.ts';
import { HealthSystem } from '../../../domain/directory/system.ts';
import { starter } from '../../../domain/directory/starter.ts';

const { plans, organizations, reviewers, staff, systems } = starter;

describe('The starter set', () => {
  it('is what the schemas ask for, as it is written', () => {
    expect(plans.map(one => Plan.parse(one))).toEqual(plans);
    expect(organizations.map(one => Organization.parse(one))).toEqual(organizations);
    expect(reviewers.map(one => Reviewer.parse(one))).toEqual(reviewers);
    expect(staff.map(one => StaffMember.parse(one))).toEqual(staff);
    expect(systems.map(one => HealthSystem.parse(one))).toEqual(systems);
  });

  it.each([
    ['plan', plans.map(({ planId }) => planId)],
    ['organization', organizations.map(({ organizationId }) => organizationId)],
    ['reviewer', reviewers.map(({ reviewerId }) => reviewerId)],
    ['health system', systems.map(({ systemId }) => systemId)],
    ['member of staff', staff.map(({ sub }) => sub)],
    ['address', [...plans, ...organizations, ...reviewers, ...staff].map(({ email }) => email)],
  ])('names no %s twice', (_what, ids) => {
    expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
  });

  it('has no name that two plans go by', () => {
    for (const { planId, name, aliases } of plans) {
      for (const called of [name, ...aliases]) expect(findPlan(called, plans), called).toMatchObject({ planId });
    }
  });

  it.each([
    ['gold-coast-health-plan', { licensedByDmhc: false, regulator: 'dhcs', kind: 'full-service' }],
    ['anthem-blue-cross-life-and-health', { licensedByDmhc: false, regulator: 'cdi', kind: 'full-service' }],
    ['delta-dental', { licensedByDmhc: true, regulator: 'dmhc', kind: 'dental' }],
    ['vsp', { licensedByDmhc: true, regulator: 'dmhc', kind: 'vision' }],
    ['la-care', { licensedByDmhc: true, regulator: 'dmhc', kind: 'full-service', email: 'imr@la-care.plans.example' }],
  ])('knows of %s who regulates it', (planId, facts) => {
    expect(plans.find(plan => plan.planId === planId)).toMatchObject(facts);
  });

  it('has every reviewer in an organization, and no reviewer’s name in the qualifications', () => {
    for (const { organizationId, name, qualifications } of reviewers) {
      expect(organizations.map(one => one.organizationId)).toContain(organizationId);
      for (const part of name.replace(', MD', '').split(' ')) expect(qualifications).not.toContain(part);
    }
  });

  it('has three reviewers for a panel on a cancer treatment', () => {
    expect(reviewers.filter(({ specialties }) => specialties.includes('oncology')).length).toBeGreaterThanOrEqual(3);
  });
});

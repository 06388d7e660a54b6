/** A reviewer's answers to the conflict questions of H&S 1374.32(b): no ties at all. */
export const noConflict = {
  conflicts: { plan: false, planStaff: false, provider: false, facility: false, manufacturer: false, enrollee: false },
};

/** A plan's list on which everything is there (H&S 1374.30(n)). */
export const everythingThere = {
  'medical-records': { state: 'there' },
  correspondence: { state: 'there' },
  submissions: { state: 'there' },
  'grievance-response': { state: 'there' },
  criteria: { state: 'there', criteria: 'The plan’s imaging policy 7.3, which follows the ACR criteria.' },
  'statement-of-reasons': { state: 'there' },
  'annotated-list': { state: 'there' },
  'decision-maker': { state: 'there', decidedBy: 'Medical director, MD, orthopedics', toolUsed: false },
} as const;

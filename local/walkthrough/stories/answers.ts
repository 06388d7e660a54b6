/** A reviewer's answers to the conflict questions of H&S 1374.32(b): no ties at all. */
export const noConflict = {
  conflicts: { plan: false, planStaff: false, provider: false, facility: false, manufacturer: false, enrollee: false },
};

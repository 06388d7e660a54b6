/** How to reach the Help Center: the one place where letters and pages take it from. Source: the Help Center's page on IMR. */
export const helpCenter = {
  name: 'Help Center',
  department: 'Department of Managed Health Care',
  street: '980 9th Street, Suite 500',
  city: 'Sacramento, CA 95814-2725',
  phone: '1-888-466-2219',
  tdd: '1-877-688-9891',
  fax: '916-255-5241',
} as const;

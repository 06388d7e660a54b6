export const words = {
  applicant: {
    subject: 'Your health plan changed its decision',
    willProvide:
      'Your health plan told us that it will now give you what you asked for. So the doctors need not decide.',
    complaintGoesOn: 'The part of your case that is a complaint goes on.',
    ifItDoesNot: 'If your plan does not keep its word, call us.',
  },
  plan: {
    subject: 'Your reversal is recorded',
    recorded:
      'The Department has recorded that your plan has agreed to provide what the member asked for. The review ends.',
    inform:
      'Inform the member and the provider. If the member does not receive it, the Department will reopen the case.',
    complaintGoesOn: 'The complaint in this case goes on.',
  },
};

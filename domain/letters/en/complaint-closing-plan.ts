export const words = {
  subject: 'Complaint closed',
  closed: 'The Department has closed its review of the complaint.',
  whereToRead: 'The findings, the reasons and any corrective action required are in the portal.',
};

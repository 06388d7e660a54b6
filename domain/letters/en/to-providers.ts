/** What several letters to providers say alike. */
export const toProviders = {
  named: 'You are named as the provider in a request to the Department of Managed Health Care.',
  /** What it is about goes on paper, never in a mail. */
  howToGetIt: (what: string) =>
    `If this is a letter on paper, ${what} is enclosed. If it is an email, call us with the case number and we send ` +
    'it to you by mail or fax.',
};

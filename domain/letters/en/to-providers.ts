/** What several letters to providers say alike. */
export const toProviders = {
  named: 'You are named as the provider in a request to the Department of Managed Health Care.',
  /** What it is about goes on paper, never in a mail. */
  howToGetIt: (what: string) => howToGet(`${what} is`, 'it'),
  howToGetThem: (what: string) => howToGet(`${what} are`, 'them'),
};

function howToGet(whatIs: string, it: 'it' | 'them'): string {
  return (
    `If this is a letter on paper, ${whatIs} enclosed. If it is an email, call us with the case number and we send ` +
    `${it} to you by mail or fax.`
  );
}

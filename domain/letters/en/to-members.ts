/** What several letters to members say alike. */
export const toMembers = {
  /** In every letter after which a member waits (Civ. Code 3428(f): nobody whom waiting harms has to). */
  doNotWait: 'Has waiting harmed you, or could it soon? Then do not wait: call us. In an emergency, call 911.',
  court: 'You may have other rights too, such as going to court.',
  ifWeGotItWrong: 'If you think that we got it wrong, call us.',
  canReopen: 'We can open your case again.',
  otherRights: 'You may have other rights, such as going to court. We cannot give legal advice.',
  freeHelp: (name: string, phone: string) => `For free help near you, call the ${name} at ${phone}.`,
};
